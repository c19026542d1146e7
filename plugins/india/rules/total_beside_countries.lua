-- A table by commodity and one by commodity and country are the same exports:
-- what no country is named for is then the sum of those that are. A rest that
-- nobody named is smaller than they are.
return {
  id = "total_beside_countries",
  title = "A commodity's total doesn't stand beside its countries",
  severity = "error",
  why = "A total of all countries is added to the countries it consists of, and the district's exports double.",
  dataset = "export_flow",
  params = { percent = { default = 99.5, help = "of the sum of the countries, from which on it is their total" } },
  message = "{period}: {what} without a country, {amount}, stands beside {parts} rows with one",
  fix = "undo one of the two imports; if both came in one, undo it and import the file without the total's rows",
  sql = [[
    WITH flow AS MATERIALIZED (SELECT *, coalesce(hs, commodity, 'the total') AS what
        FROM export_flow WHERE (district, period) IN (
          SELECT district, period FROM export_flow WHERE destination IS NULL)),
      part AS MATERIALIZED (SELECT district, period, substr(what, 1, digits) AS code, count(*) AS parts,
          sum(value_inr) AS inr, sum(value_usd) AS usd
        FROM flow JOIN (SELECT column1 AS digits FROM (VALUES (2), (4), (6), (8), (1000)))
          ON iif(hs IS NULL, digits = 1000, digits <= length(hs))
        WHERE destination IS NOT NULL GROUP BY district, period, code)
    SELECT f.*, parts, iif(f.value_inr IS NULL, printf('US$ %.2f million', f.value_usd / 1e8),
        printf('Rs %.2f crore', f.value_inr / 1e9)) AS amount
    FROM flow AS f JOIN part AS p USING (district, period)
    WHERE destination IS NULL AND code = what
      AND (f.value_inr > inr * :percent / 100.0 OR f.value_usd > usd * :percent / 100.0)
  ]],
}

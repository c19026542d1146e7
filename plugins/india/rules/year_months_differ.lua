-- The year's table is printed apart from the months', and revised apart; a
-- quarter of one commodity hides the months of all. Parts of one length are
-- held against each longer period: less than all of them may be no more.
return {
  id = "year_months_differ",
  title = "Periods add up to the longer one that holds them",
  severity = "warning",
  why = "A report takes a district's longest period and leaves out those within it: the two must be the same.",
  dataset = "export_flow",
  params = { percent = { default = 0.5, help = "difference that rounding may make" } },
  message = "{period}: the whole is {whole}, {parts} parts of it (months each: {months}) are {sum}",
  fix = "look which of the two was revised or lacks commodities; import the other anew",
  sql = [[
    WITH name AS MATERIALIZED (SELECT period, CAST(valid_from AS INTEGER) * 12 + substr(valid_from, 6, 2) AS last,
        CASE WHEN period LIKE '____-M__' THEN 1 WHEN period LIKE '%Q_' THEN 3
          WHEN period LIKE '%/%' THEN (substr(period, -2) - substr(period, 10, 2) + 12) % 12 + 1 ELSE 12 END AS months
      FROM (SELECT DISTINCT period, valid_from FROM export_flow)),
      pair AS MATERIALIZED (SELECT w.period, w.months, p.period AS part, p.months AS part_months
        FROM name AS w JOIN name AS p ON p.months <= w.months AND p.months IN (1, 3, 6)
          AND p.last BETWEEN w.last - w.months + p.months AND w.last),
      flow AS MATERIALIZED (SELECT state, district, period, min(import_id) AS import_id, line,
          CASE WHEN count(value_inr) = count(*) THEN sum(value_inr) END AS inr,
          CASE WHEN count(value_usd) = count(*) THEN sum(value_usd) END AS usd
        FROM export_flow WHERE EXISTS (SELECT 1 FROM pair WHERE part <> period) GROUP BY district, period),
      beside AS (SELECT w.*, part_months, count(*) AS parts, count(*) * part_months < months AS some,
          CASE WHEN count(p.inr) = count(*) THEN sum(p.inr) END AS sum_inr,
          CASE WHEN count(p.usd) = count(*) THEN sum(p.usd) END AS sum_usd
        FROM pair JOIN flow AS w USING (period) JOIN flow AS p ON p.district = w.district AND p.period = part
        GROUP BY w.district, w.period, part_months),
      differ AS (SELECT *, iif(some, sum_inr - inr, abs(sum_inr - inr)) > abs(inr) * :percent / 100.0 AS by_inr,
          iif(some, sum_usd - usd, abs(sum_usd - usd)) > abs(usd) * :percent / 100.0 AS by_usd
        FROM beside)
    SELECT state, district, period, import_id, line, part_months AS months,
      parts, iif(by_inr, printf('Rs %.2f crore', inr / 1e9), printf('US$ %.2f million', usd / 1e8)) AS whole,
      iif(by_inr, printf('Rs %.2f crore', sum_inr / 1e9), printf('US$ %.2f million', sum_usd / 1e8)) AS sum
    FROM differ WHERE by_inr OR by_usd
  ]],
}

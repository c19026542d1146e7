-- The year's table is printed apart from the months', and revised apart.
return {
  id = "year_months_differ",
  title = "Twelve months add up to their fiscal year",
  severity = "warning",
  why = "A report takes the year where there is one and its months where there is none: the two must be the same.",
  dataset = "export_flow",
  params = { percent = { default = 0.5, help = "difference that rounding may make" } },
  message = "{period}: the year is {year}, its twelve months are {months}",
  fix = "look which of the two was revised; import the other anew",
  sql = [[
    WITH month AS (SELECT district, CAST(valid_from AS INTEGER) - (strftime('%m', valid_from) < '04') AS start,
        period, value_inr, value_usd
      FROM export_flow WHERE period LIKE '____-M__'),
      months AS (SELECT district, start, CASE WHEN count(value_inr) = count(*) THEN sum(value_inr) END AS inr,
          CASE WHEN count(value_usd) = count(*) THEN sum(value_usd) END AS usd
        FROM month GROUP BY district, start HAVING count(DISTINCT period) = 12),
      years AS (SELECT state, district, period, CAST(period AS INTEGER) AS start, min(import_id) AS import_id, line,
          CASE WHEN count(value_inr) = count(*) THEN sum(value_inr) END AS inr,
          CASE WHEN count(value_usd) = count(*) THEN sum(value_usd) END AS usd
        FROM export_flow WHERE period GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]' GROUP BY district, period),
      beside AS (SELECT y.*, m.inr AS months_inr, m.usd AS months_usd,
          abs(y.inr - m.inr) > y.inr * :percent / 100.0 AS by_inr,
          abs(y.usd - m.usd) > y.usd * :percent / 100.0 AS by_usd
        FROM years AS y JOIN months AS m ON m.district = y.district AND m.start = y.start)
    SELECT state, district, period, import_id, line,
      iif(by_inr, printf('Rs %.2f crore', inr / 1e9), printf('US$ %.2f million', usd / 1e8)) AS year,
      iif(by_inr, printf('Rs %.2f crore', months_inr / 1e9), printf('US$ %.2f million', months_usd / 1e8)) AS months
    FROM beside WHERE by_inr OR by_usd
  ]],
}

-- The year's table is printed apart from the months', and revised apart.
return {
  id = "year_months_differ",
  title = "Twelve months add up to their fiscal year",
  severity = "warning",
  why = "A report takes the year where there is one and its months where there is none: the two must be the same.",
  dataset = "export_flow",
  params = { percent = { default = 0.5, help = "difference that rounding may make" } },
  message = "{period}: the year is Rs {year} crore, its twelve months are Rs {months} crore",
  fix = "look which of the two was revised; import the other anew",
  sql = [[
    WITH month AS (SELECT district, state, CAST(valid_from AS INTEGER) - (strftime('%m', valid_from) < '04') AS start,
        period, value_inr
      FROM export_flow WHERE period LIKE '____-M__'),
      months AS (SELECT district, start, sum(value_inr) AS inr FROM month GROUP BY district, start
        HAVING count(DISTINCT period) = 12 AND count(value_inr) = count(*)),
      years AS (SELECT state, district, period, CAST(period AS INTEGER) AS start, sum(value_inr) AS inr,
          min(import_id) AS import_id, line
        FROM export_flow WHERE period GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]' GROUP BY district, period
        HAVING count(value_inr) = count(*))
    SELECT y.state, y.district, y.period, y.import_id, y.line,
      printf('%.2f', y.inr / 1e9) AS year, printf('%.2f', m.inr / 1e9) AS months
    FROM years AS y JOIN months AS m ON m.district = y.district AND m.start = y.start
    WHERE abs(y.inr - m.inr) > y.inr * :percent / 100.0
  ]],
}

-- A year of eleven months is eight percent too small and looks like a slump.
return {
  id = "month_missing",
  title = "No month is missing between two months",
  severity = "warning",
  why = "A missing month is missing from the year's sum and from its growth, without anything that shows it.",
  dataset = "export_flow",
  message = "{missing} months are missing between {before} and {period}",
  fix = "import them, or don't compare the year with others",
  sql = [[
    WITH month AS (SELECT state, period, CAST(period AS INTEGER) * 12 + substr(period, 7) AS number
      FROM (SELECT DISTINCT state, period FROM export_flow) WHERE period LIKE '____-M__'),
      gap AS MATERIALIZED (SELECT * FROM (SELECT *, lag(period) OVER earlier AS before,
          number - lag(number) OVER earlier - 1 AS missing
        FROM month WINDOW earlier AS (PARTITION BY state ORDER BY number))
      WHERE missing > 0)
    SELECT gap.*, min(f.import_id) AS import_id, min(f.line) AS line
    FROM export_flow AS f CROSS JOIN gap USING (state, period)
    WHERE EXISTS (SELECT 1 FROM gap)
    GROUP BY state, period
  ]],
}

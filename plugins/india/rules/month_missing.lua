-- A year of eleven months is eight percent too small and looks like a slump. A
-- month is not missing where each district of the month behind the gap has a
-- longer period with it.
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
          lag(number) OVER earlier + 1 AS first
        FROM month WINDOW earlier AS (PARTITION BY state ORDER BY number))
      WHERE number > first),
      behind AS MATERIALIZED (SELECT g.*, f.district, min(f.import_id) AS import_id, f.line
        FROM export_flow AS f CROSS JOIN gap AS g USING (state, period)
        WHERE EXISTS (SELECT 1 FROM gap)
        GROUP BY state, period, district),
      longer AS MATERIALIZED (SELECT district, last,
          CASE WHEN period LIKE '%Q_' THEN 2
            WHEN period LIKE '%/%' THEN (substr(period, -2) - substr(period, 10, 2) + 12) % 12 ELSE 11 END AS more
        FROM (SELECT DISTINCT district, period,
            CAST(valid_from AS INTEGER) * 12 + substr(valid_from, 6, 2) AS last
          FROM export_flow WHERE district IN (SELECT district FROM behind) AND period NOT LIKE '____-M__')),
      missing(number, state, period, until) AS (SELECT first, state, period, number FROM gap
        UNION ALL SELECT number + 1, state, period, until FROM missing WHERE number + 1 < until)
    SELECT b.state, b.period, before, count(DISTINCT m.number) AS missing, min(import_id) AS import_id,
      line
    FROM missing AS m JOIN behind AS b USING (state, period)
    WHERE NOT EXISTS (SELECT 1 FROM longer AS l
      WHERE l.district = b.district AND m.number BETWEEN l.last - l.more AND l.last)
    GROUP BY b.state, b.period
  ]],
}

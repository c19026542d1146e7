-- Lakh taken for crore, or thousands under a heading that says million, make
-- a state's exports a hundred times larger or smaller from one year to the
-- next. No state's exports change so: 30 times is asked about.
return {
  id = "unit_jump",
  title = "A state's exports don't jump a hundredfold",
  severity = "warning",
  why = "A jump of a hundred or a thousand is a file whose unit was wrong, not trade.",
  dataset = "export_flow",
  params = { factor = { default = 30, help = "times the year before that are asked about" } },
  message = "exports of {period} are {times} times those of {before}",
  fix = "look whether the unit of one of the files is wrong",
  sql = [[
    WITH year AS (SELECT state, period, min(import_id) AS import_id, line,
        CASE WHEN count(value_inr) = count(*) THEN sum(value_inr) END AS inr,
        CASE WHEN count(value_usd) = count(*) THEN sum(value_usd) END AS usd
      FROM export_flow WHERE period GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'
      GROUP BY state, period),
    pair AS (SELECT state, period, import_id, line, lag(period) OVER earlier AS before,
        1.0 * inr / lag(inr) OVER earlier AS by_inr, 1.0 * usd / lag(usd) OVER earlier AS by_usd
      FROM year WINDOW earlier AS (PARTITION BY state ORDER BY period)),
    jump AS (SELECT *, CASE WHEN by_inr > :factor OR by_inr * :factor < 1 THEN by_inr ELSE by_usd END AS by_one
      FROM pair
      WHERE by_inr > :factor OR by_usd > :factor
        OR by_inr * :factor < 1 OR by_usd * :factor < 1)
    SELECT *, coalesce(nullif(printf('%.0f', by_one), '0'),
      '1/' || nullif(printf('%.0f', 1 / by_one), '0'), 0) AS times
    FROM jump
  ]],
}

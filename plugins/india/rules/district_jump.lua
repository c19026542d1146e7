-- As unit_jump, of one district: one file of a state in lakh and the others in
-- crore leaves the state's sum nearly as it was.
return {
  id = "district_jump",
  title = "A district's exports don't jump fiftyfold and back",
  severity = "warning",
  why = "A district that is fifty times larger for one year has a file with another unit, or another "
    .. "district's exports.",
  dataset = "export_flow",
  params = {
    factor = { default = 50, help = "times the year before and the year after" },
    crore = { default = 10, help = "smaller districts than that many crore of rupees do jump" },
    million = { default = 1, help = "and those smaller than that many million of dollars" },
  },
  message = "exports of {period} are {amount}, {times} times those of {before}",
  fix = "check the unit of the file, and whether its rows are of this district",
  sql = [[
    WITH year AS (SELECT state, district, period, min(import_id) AS import_id, line,
        CASE WHEN count(value_inr) = count(*) THEN sum(value_inr) END AS inr,
        CASE WHEN count(value_usd) = count(*) THEN sum(value_usd) END AS usd
      FROM export_flow WHERE period GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]' GROUP BY district, period),
      sums AS (SELECT *, 'inr' AS money, :crore * 1e9 AS least, printf('Rs %.2f crore', inr / 1e9) AS amount,
          inr AS value FROM year UNION ALL
        SELECT *, 'usd', :million * 1e8, printf('US$ %.2f million', usd / 1e8), usd FROM year),
      pair AS (SELECT *, lag(value) OVER years AS earlier, lag(period) OVER years AS before,
          lead(value) OVER years AS later
        FROM sums WINDOW years AS (PARTITION BY district, money ORDER BY period))
    SELECT *, value / earlier AS times, min(money) -- where both jump, in rupees
    FROM pair
    WHERE earlier > 0 AND value > earlier * :factor AND value > least AND (later IS NULL OR value > later * :factor)
    GROUP BY district, period
  ]],
}

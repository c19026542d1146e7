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
  },
  message = "exports of {period} are Rs {crores} crore, {times} times those of {before}",
  fix = "check the unit of the file, and whether its rows are of this district",
  sql = [[
    WITH year AS (SELECT state, district, period, min(import_id) AS import_id, line,
        CASE WHEN count(value_inr) = count(*) THEN sum(value_inr) END AS value
      FROM export_flow WHERE period GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]' GROUP BY district, period),
    pair AS (SELECT *, lag(value) OVER years AS earlier, lag(period) OVER years AS before,
        lead(value) OVER years AS later
      FROM year WINDOW years AS (PARTITION BY district ORDER BY period))
    SELECT *, printf('%.2f', value / 1e9) AS crores, value / earlier AS times
    FROM pair
    WHERE earlier > 0 AND value > earlier * :factor AND value > :crore * 1e9
      AND (later IS NULL OR value > later * :factor)
  ]],
}

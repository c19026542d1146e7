-- A quarter without a meeting is missing, not zero: the register can't tell a
-- committee that didn't meet from one whose minutes nobody sent.
return {
  id = "depc_quarter",
  title = "DEPCs met in the last full quarter",
  severity = "info",
  why = "A figure of meetings is only as new as the last return; before it is quoted, the missing quarter "
    .. "must be known.",
  dataset = "meeting",
  units = "district",
  message = "no meeting on record in the quarter from {quarter} of {silent} of {depcs} DEPCs; the state's last "
    .. "is of {last}",
  fix = "ask for the minutes of the quarter before quoting the number of meetings",
  sql = [[
    WITH span AS (SELECT date(this, '-3 months') AS quarter, this FROM (SELECT
        date(:as_of, 'start of month', '-' || ((strftime('%m', :as_of) - 1) % 3) || ' months') AS this)),
      depc AS (SELECT DISTINCT c.state, c.district, quarter, this
        FROM committee AS c, span WHERE c.kind = 'DEPC' AND c.constituted < quarter)
    SELECT state, quarter, count(*) AS depcs,
      (SELECT max(held) FROM meeting AS m WHERE m.state = depc.state) AS last,
      sum(NOT EXISTS (SELECT 1 FROM meeting AS m
        WHERE m.district = depc.district AND m.held >= quarter AND m.held < this)) AS silent
    FROM depc
    GROUP BY state
    HAVING silent > 0 AND last IS NOT NULL
  ]],
}

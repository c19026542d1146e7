-- The data bank's figure for the whole of India is an upper limit for any
-- state's, code by code; a finer code of a state counts in the nation's.
return {
  id = "above_nation",
  title = "A state exports no more than India",
  severity = "error",
  why = "A state above the nation has a wrong unit or a wrong code; its share, and its advantage (RCA), are "
    .. "then absurd.",
  dataset = "export_flow",
  message = "HS {hs} of {period}: US$ {own} of the state, US$ {nation} of India",
  fix = "check the unit of both tables, and the level of the code",
  sql = [[
    WITH nation AS (SELECT hs, period, max(value_usd) AS value FROM india_national_export
        WHERE destination IS NULL GROUP BY hs, period),
      digit AS (SELECT DISTINCT length(hs) AS digits FROM nation),
      own AS (SELECT f.state, substr(f.hs, 1, digits) AS hs, f.period, min(f.import_id) AS import_id, f.line,
          sum(f.value_usd) AS value
        FROM export_flow AS f JOIN digit ON length(f.hs) >= digits GROUP BY f.state, 2, f.period)
    SELECT o.*, o.value / 100 AS own, n.value / 100 AS nation
    FROM own AS o JOIN nation AS n ON n.hs = o.hs AND n.period = o.period
    WHERE o.value > n.value
  ]],
}

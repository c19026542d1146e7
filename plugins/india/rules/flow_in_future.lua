-- A table of 2026-27 made in October holds six months: under the year's name
-- they become the year, and the growth a slump.
return {
  id = "flow_in_future",
  title = "A period is over when its exports are recorded",
  severity = "warning",
  why = "A year recorded before its end holds some months only, and is compared with whole years as if it were one.",
  dataset = "export_flow",
  units = "export_flow",
  message = "{flows} rows of {period}, which ends {ends}, were recorded on {recorded}",
  fix = "import them under the months they hold (Apr-Sep 2026-27)",
  sql = [[
    SELECT f.state, f.period, f.import_id, f.valid_from AS ends, count(*) AS flows,
      date(i.known_at, '+330 minutes') AS recorded
    FROM export_flow_all AS f
    JOIN import AS i ON i.id = f.import_id
    WHERE f.valid_from > recorded
    GROUP BY f.state, f.period, f.import_id
  ]],
}

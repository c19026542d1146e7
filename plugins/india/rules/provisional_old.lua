-- DGCI&S revises for about a year; a `(P)` that is older was never replaced.
return {
  id = "provisional_old",
  title = "Provisional figures are replaced within a year",
  severity = "warning",
  why = "A provisional figure in an answer must be called so; after a year the revised one is out.",
  dataset = "export_flow",
  units = "export_flow",
  params = { months = { default = 12, help = "months after the end of the period" } },
  message = "{flows} figures of {period} are still provisional {months} months after its end",
  fix = "import the revised table",
  sql = [[
    SELECT state, period, min(import_id) AS import_id, count(*) AS flows
    FROM export_flow
    WHERE provisional = 'yes' AND valid_from < date(:as_of, '-' || :months || ' months')
    GROUP BY state, period
  ]],
}

-- A plan has "timelines"; what is not done and has no deadline is never overdue.
return {
  id = "intervention_without_due",
  title = "An intervention that is not done has a deadline",
  severity = "warning",
  why = "Without a deadline nothing is ever late, and the report of overdue interventions looks better than it is.",
  dataset = "intervention",
  units = "intervention",
  message = "'{description}' has no deadline ({status})",
  fix = "ask the agency by when",
  sql = [[
    SELECT * FROM intervention
    WHERE due IS NULL AND done IS NULL AND coalesce(status, 'planned') NOT IN ('done', 'dropped')
  ]],
}

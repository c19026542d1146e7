-- Deadlines are half of an action plan ("quantifiable targets and timelines").
return {
  id = "intervention_overdue",
  title = "An intervention is done by its day",
  severity = "warning",
  why = "What is overdue is asked about by name of the agency; the state must know it before the House does.",
  dataset = "intervention",
  units = "intervention",
  message = "'{description}' was due {due} and is not done ({agency})",
  fix = "ask the agency; record the day it was done, a new deadline, or that it was dropped",
  sql = [[
    SELECT * FROM intervention
    WHERE due < :as_of AND done IS NULL AND coalesce(status, 'planned') NOT IN ('done', 'dropped')
  ]],
}

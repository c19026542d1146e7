-- The status and the day it was done are two columns of a return, kept by two
-- people.
return {
  id = "intervention_status",
  title = "An intervention's status agrees with its day",
  severity = "error",
  why = "\"Done\" is counted by status in one table and by date in another; the two tables must not differ.",
  dataset = "intervention",
  units = "intervention",
  message = "'{description}': the status is {status}, the day it was done {done}",
  fix = "set the status, or add or drop the day",
  sql = [[
    SELECT * FROM intervention
    WHERE (status = 'done' AND done IS NULL) OR (status <> 'done' AND done IS NOT NULL)
  ]],
}

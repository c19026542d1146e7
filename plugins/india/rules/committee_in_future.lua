-- As meeting_in_future: by the day it was recorded, not by the as-of day.
return {
  id = "committee_in_future",
  title = "A committee is recorded after it was constituted",
  severity = "error",
  why = "An order dated after the day it was recorded can't have been seen; day and month, or the year, are wrong.",
  dataset = "committee",
  units = "committee",
  message = "{kind} constituted {constituted} was recorded on {recorded}",
  fix = "check the date of the order",
  sql = [[
    SELECT c.*, date(i.known_at, '+330 minutes') AS recorded
    FROM committee_all AS c
    JOIN import AS i ON i.id = c.import_id
    WHERE c.constituted > recorded
  ]],
}

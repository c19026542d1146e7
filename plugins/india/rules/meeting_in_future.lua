-- Judged by the day it was recorded, not by the as-of day: looking back to
-- 2022 must not turn every later meeting into an error.
return {
  id = "meeting_in_future",
  title = "A meeting is recorded after it was held",
  severity = "error",
  why = "A meeting dated after the day it was recorded is planned, not held, or its year is wrong.",
  dataset = "meeting",
  units = "meeting",
  message = "meeting of {held} was recorded on {recorded}",
  fix = "leave a planned meeting out until it was held; else check the year",
  sql = [[
    SELECT m.*, date(i.known_at, '+330 minutes') AS recorded
    FROM meeting_all AS m
    JOIN import AS i ON i.id = m.import_id
    WHERE m.held > recorded
  ]],
}

-- Judged by the day it was recorded, not by the as-of day: looking back to
-- 2022 must not turn every later meeting into an error.
return {
  id = "meeting_in_future",
  title = "A meeting is recorded after it was held",
  severity = "error",
  why = "A meeting dated after the day it was recorded is planned, not held, or its year is wrong.",
  dataset = "meeting",
  sql = [[
    SELECT m.state, m.district, m.import_id, m.line,
      'meeting of ' || m.held || ' was recorded on ' || substr(i.known_at, 1, 10)
        || ': a planned meeting is left out until it was held; else check the year' AS message
    FROM meeting_all AS m
    JOIN import AS i ON i.id = m.import_id
    WHERE m.held > substr(i.known_at, 1, 10)
  ]],
}

-- A remedy before its complaint: mostly day and month exchanged in one of two
-- sheets.
return {
  id = "intervention_too_early",
  title = "An intervention is done after its challenge was raised",
  severity = "error",
  why = "An intervention done before its challenge was raised has a wrong date, or answers another challenge.",
  dataset = "intervention",
  units = "intervention",
  message = "'{description}' was done {done}, before '{challenge}' was raised {raised}",
  fix = "check both dates, and which challenge it answers",
  sql = [[
    SELECT i.*, c.raised FROM intervention AS i
    JOIN challenge AS c ON c.district = i.district AND lower(c.description) = lower(i.challenge)
    WHERE i.done < c.raised
  ]],
}

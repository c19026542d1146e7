-- Amritsar, Panaji and Puducherry were merged into other offices in 2018, before
-- the programme began: what they are named for was drafted elsewhere.
return {
  id = "ra_merged",
  title = "Plans are drafted by offices that stand",
  severity = "info",
  why = "An annexure by Regional Authority has one row an office; a merged one's plans belong to its successor's row.",
  dataset = "action_plan",
  units = "action_plan",
  message = "{plans} plans name RA {ra}: {note}",
  fix = "say in the annexure under which office they are counted",
  sql = [[
    SELECT p.state, p.ra, r.note, count(*) AS plans, min(p.import_id) AS import_id
    FROM action_plan AS p
    JOIN india_regional_authority AS r ON r.name = p.ra AND r.note LIKE '%office merged into%'
    GROUP BY p.state, p.ra
  ]],
}

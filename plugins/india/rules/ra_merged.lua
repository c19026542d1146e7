-- Amritsar, Panaji and Puducherry were merged into other offices in 2018, before
-- the programme began: what they are named for was drafted elsewhere.
local names_office = require "lib.authority"

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
    SELECT p.state, r.name AS ra, r.note, count(*) AS plans, min(p.import_id) AS import_id
    FROM action_plan AS p
    JOIN india_regional_authority AS r ON r.note LIKE '%office merged into%' AND ]] .. names_office .. [[

    GROUP BY p.state, r.name
  ]],
}

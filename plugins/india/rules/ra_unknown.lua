-- "As under the RAs' jurisdiction" is how the annexures are ordered: a plan
-- whose office is spelled in a way of its own falls out of every such table.
local names_office = require "lib.authority"

return {
  id = "ra_unknown",
  title = "A plan's Regional Authority is one of DGFT's offices",
  severity = "warning",
  why = "Plans are published by Regional Authority; under an unknown name they are in nobody's row.",
  dataset = "action_plan",
  units = "action_plan",
  message = "there is no Regional Authority {ra}",
  fix = "write the office's name as in the register of Regional Authorities",
  sql = [[
    SELECT p.* FROM action_plan AS p
    WHERE p.ra IS NOT NULL AND NOT EXISTS (SELECT 1 FROM india_regional_authority AS r
      WHERE ]] .. names_office .. ")",
}

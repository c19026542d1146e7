-- ODOP of DPIIT and a state's own list are separate lists; for Seoni one says
-- Cilantro and the other Custard Apple. Names are compared by the beginnings
-- of their words, so that `Chilli`/`Chilly` and `Bagh Print`/`Bagh Prints` agree.
local match = require "lib.product_match"

local reported = {}

local function names(district, list)
  local found = {}
  for row in zila.rows("SELECT name FROM product WHERE district = ? AND list = ? ORDER BY name", { district, list }) do
    found[#found + 1] = row.name
  end
  return table.concat(found, "; ")
end

return {
  id = "lists_disagree",
  title = "DPIIT's list and the state's own name the same product",
  severity = "info",
  why = "Two lists that name different products for a district are both kept, but a report must say which it uses.",
  dataset = "product",
  message = "DPIIT-ODOP has '{national}', {list} has '{own}'",
  fix = "ask the state which is in force",
  row = function(row)
    local pair = row.district .. " " .. row.list
    if not row.list:find "^STATE%-ODOP" or reported[pair] then return nil end
    reported[pair] = true
    local national, own = names(row.district, "DPIIT-ODOP"), names(row.district, row.list)
    if national == "" or match.agree(national, own) then return nil end
    return { national = national, own = own }
  end,
}

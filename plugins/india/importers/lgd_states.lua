-- LGD's own file of states. It has no ISO codes, so it can't bring a new state;
-- it confirms the register and brings new spellings.
local code = require "lib.code"

local function is_known(state, name)
  local key = zila.text.key(name)
  for known in zila.rows([[SELECT name FROM state_all WHERE state = ?1
      UNION SELECT name FROM place_alias_all WHERE state = ?1 AND district IS NULL]], { state }) do
    if zila.text.key(known.name) == key then return true end
  end
  return false
end

return {
  id = "lgd_states",
  title = "LGD: states and union territories",
  dataset = "state",
  accepts = { "csv", "xlsx", "ods", "html", "pdf" },
  columns = {
    code = { "State Code", "State LGD Code", required = true },
    -- The export of 2022 prints "State Name" twice; the first is English.
    name = { "State Name (In English)", "State Name (In Englsih)", "State Name", required = true },
    kind = { "State or UT", "State/UT", required = true },
  },
  row = function(row, emit)
    local state = code(row.code)
    local known = state and zila.one(
      "SELECT state, iso, iso_before, name, name_hi, kind FROM state_all WHERE state = ?", { state })
    if not row.name then return row:skip("no name") end
    if not known then
      return row:reject("code", "no state of the register has this code; a new one needs its ISO 3166-2 code")
    end
    emit(known)
    if not is_known(state, row.name) then
      emit("place_alias", { state = state, name = row.name, kind = "alias" })
    end
  end,
}

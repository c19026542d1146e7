-- Other names of districts and states, as an analyst taught them: one by
-- `zila rejects alias`, or many in a sheet. A name is only taken where it
-- can't be mistaken for another place of the same state.
local code = require "lib.code"

-- The place that is called so; one that is only called alike may not be meant.
local function named(name, options)
  local place = zila.place(name, options)
  return place and place.how ~= "near" and place or nil
end

local function district_problem(district, name)
  local known = zila.one("SELECT state, name, valid_from FROM district WHERE district = ?", { district })
  if known then
    local place = named(name, { state = known.state })
    if place and place.district ~= district then
      return nil, ("it already names %s (%d) there"):format(place.name, place.district)
    end
    return known, place and "already known" or nil
  end
  local gone = zila.one("SELECT name FROM district_all WHERE district = ?", { district })
  return nil, gone and ("district %d (%s) is no longer in the district list"):format(district, gone.name)
    or ("there is no district with the LGD code %d"):format(district)
end

local function state_problem(state, name)
  local known = zila.one("SELECT state, name, valid_from FROM state WHERE state = ?", { state })
  if not known then return nil, ("there is no state with the LGD code %d"):format(state) end
  local place = named(name)
  if place and place.state ~= state then
    return nil, ("it already names the state %s (%d)"):format(place.name, place.state)
  end
  return known, place and "already known" or nil
end

return {
  id = "place_aliases",
  title = "Other names of places, taught by an analyst",
  dataset = "place_alias",
  accepts = { "csv", "xlsx", "ods", "html" },
  columns = {
    state = { "LGD State Code" },
    district = { "LGD District Code" },
    name = { "Alias", "Other name", required = true },
  },
  row = function(row, emit)
    local state, district = code(row.state), code(row.district)
    if not row.name then return row:reject("name", "no name") end
    if tonumber(row.name) then return row:reject("name", "a number is a code, not a name") end
    if row.district and not district then return row:reject("district", "not an LGD code: a number") end
    if not state and not district then return row:reject("district", "no LGD code, of a district or a state") end
    local known, problem = (district and district_problem or state_problem)(district or state, row.name)
    if not known then return row:reject(district and "district" or "state", problem) end
    if problem then return row:skip(problem) end
    if state and state ~= known.state then return row:reject("state", "that district is in another state") end
    emit {
      state = known.state, district = district, name = row.name, kind = "alias", as_on = known.valid_from,
    }
  end,
}

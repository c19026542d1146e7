-- LGD's own file of districts in the header variants of 2020 to 2026 and the
-- web report. The code decides; a spelling already known changes nothing, so
-- that `NICOBARS` or LGD's `Kataka` doesn't rename a district.
local code = require "lib.code"
local script = require "lib.script"

local function is_known(district, name)
  local key = zila.text.key(name)
  for known in zila.rows([[SELECT name FROM district_all WHERE district = ?1
      UNION SELECT name FROM place_alias_all WHERE district = ?1]], { district }) do
    if zila.text.key(known.name) == key then return true end
  end
  return false
end

-- `SOUTH ANDAMANS` of the older files becomes `South Andamans`.
local function cased(name)
  if name:find("%l") then return name end
  return (name:lower():gsub("%f[%a]%a", string.upper))
end

return {
  id = "lgd_districts",
  title = "LGD: districts",
  dataset = "district",
  full_list = true,
  accepts = { "csv", "xlsx", "html" },
  columns = {
    state = { "State Code", "State LGD Code", required = true },
    district = { "District Code", "District LGD Code", required = true },
    name = { "District Name (In English)", "District Name (In Englsih)", "District Name", required = true },
    name_local = { "District Name (In Local)", "District Name (In Local language)" },
    census_2011 = { "Census 2011 Code", "Census2011 Code" },
  },
  row = function(row, emit)
    local district, state, name = code(row.district), code(row.state), row.name
    if not district or not name then return row:reject("district", "a district needs its code and its name") end
    local known = zila.one([[SELECT name, name_2026, census_2011, created, note FROM district_all
      WHERE district = ? ORDER BY valid_from DESC]], { district }) or {}
    local census = code(row.census_2011) or 0
    -- LGD sometimes repeats its own code as the census code, and writes 000 for none.
    if census == 0 or census == district then census = nil end
    emit {
      district = district, state = state, name = is_known(district, name) and known.name or cased(name),
      name_2026 = known.name_2026, created = known.created, note = known.note,
      census_2011 = known.census_2011 or census and tostring(census),
    }
    if known.name and not is_known(district, name) then
      emit("place_alias", { state = state, district = district, name = known.name, kind = "former" })
    end
    if script(row.name_local) and not is_known(district, row.name_local) then
      emit("place_alias", { state = state, district = district, name = row.name_local,
        kind = "local", language = script(row.name_local) })
    end
  end,
}

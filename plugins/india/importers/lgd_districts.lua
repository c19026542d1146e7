-- LGD's own file of districts in the header variants of 2020 to 2026 and the
-- web report. The code decides; a spelling already known changes nothing, so
-- that `NICOBARS` or LGD's `Kataka` doesn't rename a district.
local code = require "lib.code"
local lgd = require "lib.lgd"
local script = require "lib.script"

return {
  id = "lgd_districts",
  title = "LGD: districts",
  dataset = "district",
  full_list = true,
  accepts = { "csv", "xlsx", "ods", "html", "pdf" },
  columns = {
    state = { "State Code", "State LGD Code", "Hierarchy", required = true },
    district = { "District Code", "District LGD Code", required = true },
    name = { "District Name (In English)", "District Name (In Englsih)", "District Name", required = true },
    name_local = { "District Name (In Local)", "District Name (In Local language)" },
    census_2011 = { "Census 2011 Code", "Census2011 Code" },
  },
  row = function(row, emit)
    local district, name, state = code(row.district), row.name, lgd.state(row.state)
    if not district or not name then return row:reject("district", "a district needs its code and its name") end
    if not state then return row:reject("state", "no state has this code or name") end
    local known = zila.one([[SELECT state, name, name_2026, census_2011, created, note FROM district_all
      WHERE district = ? ORDER BY valid_from DESC]], { district }) or {}
    local slip = lgd.mistaken(known, state, district, name)
    if slip then return row:reject("district", slip) end
    local census = code(row.census_2011) or 0
    -- LGD sometimes repeats its own code as the census code, and writes 000 for none.
    if census == 0 or census == district then census = nil end
    emit {
      district = district, state = state, name = lgd.is_known(district, name) and known.name or lgd.cased(name),
      name_2026 = known.name_2026, created = known.created, note = known.note,
      census_2011 = known.census_2011 or census and tostring(census),
    }
    if known.name and not lgd.is_known(district, name) then
      emit("place_alias", { state = state, district = district, name = known.name, kind = "former" })
    end
    if script(row.name_local) and not lgd.is_known(district, row.name_local) then
      emit("place_alias", { state = state, district = district, name = row.name_local,
        kind = "local", language = script(row.name_local) })
    end
  end,
}

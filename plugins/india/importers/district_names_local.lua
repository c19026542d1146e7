-- District names in their own scripts, so that a file in Hindi, Kannada or
-- Bengali finds its districts. Some have typing errors; they are kept as published.
local code = require "lib.code"

return {
  id = "district_names_local",
  title = "Built-in register of district names in local scripts",
  dataset = "place_alias",
  accepts = { "csv" },
  columns = {
    district = { "LGD District Code", required = true },
    name = { "Local Name", required = true },
    script = { "Script", required = true },
  },
  row = function(row, emit)
    local district = code(row.district)
    local known = zila.one(
      "SELECT state, valid_from FROM district_all WHERE district = ? ORDER BY valid_from", { district })
    if not known then return row:reject("district", "not a district of the register") end
    emit {
      state = known.state, district = district, name = row.name,
      kind = "local", language = row.script, as_on = known.valid_from,
    }
  end,
}

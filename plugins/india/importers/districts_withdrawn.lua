-- Districts that were abolished again. They have no code here, but files of
-- their time name them, and "Dudu was abolished" helps more than "unknown".
-- The alias stays open after the abolition: the name must still be explained.
local code = require "lib.code"

return {
  id = "districts_withdrawn",
  title = "Built-in register of abolished districts",
  dataset = "place_alias",
  accepts = { "csv" },
  columns = {
    state = { "LGD State Code", required = true },
    name = { "Withdrawn Name", required = true },
    from_year = { "From Year", required = true },
    note = { "Note" },
  },
  row = function(row, emit)
    emit {
      state = code(row.state), name = row.name, kind = "withdrawn",
      note = row.note, as_on = row.from_year .. "-01-01",
    }
  end,
}

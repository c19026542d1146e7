-- The same columns as exports_map, each handed through a `row`: what Lua on
-- every row costs before it decides anything.
local map = require "importers.exports_map"

return {
  id = "exports_row",
  title = "Exports by district, by a Lua row that copies",
  dataset = map.dataset,
  accepts = map.accepts,
  columns = map.columns,
  row = function(row, emit)
    emit {
      state = row.state, district = row.district, hs = row.hs, commodity = row.commodity,
      destination = row.destination, period = row.period, quantity = row.quantity,
      quantity_unit = row.quantity_unit, value_inr = row.value_inr, value_usd = row.value_usd,
    }
  end,
}

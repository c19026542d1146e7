-- Exports by district with years or months as columns; each cell below them
-- becomes a row, with the quantity of its period. Shares are not taken; growth
-- beside two years is kept as printed, and worked out again.
local columns = require "lib.export_columns"
local goods = require "lib.goods_words"
local growth = require "lib.printed_growth"
local not_exports = require "lib.not_exports"
local wide_flows = require "lib.wide_flows"

return {
  id = "district_exports_wide",
  title = "Exports by district, years or months as columns",
  dataset = "export_flow",
  accepts = { "csv", "xlsx", "ods", "html", "pdf" },
  columns = {
    state = columns.state, district = columns.district, hs = columns.hs, commodity = columns.commodity,
    direction = columns.direction, destination = columns.destination, part_of = columns.part_of, growth = growth.column,
    quantity_unit = columns.quantity_unit,
  },
  wide = { period = "period", INR = "value_inr", USD = "value_usd", quantity = "quantity" },
  row = function(row, emit)
    local why, column = not_exports(row)
    if why then return row:reject(column, why) end
    local hs, commodity, destination = goods.of(row)
    local of = {
      state = row.state, district = row.district, hs = hs, commodity = commodity, destination = destination,
    }
    for _, flow in ipairs(wide_flows(row)) do
      for name, value in pairs(of) do flow[name] = value end
      emit(flow)
    end
    growth.emit(row, emit, of)
    if #row.wide == 0 then row:skip("no value in any period") end
  end,
}

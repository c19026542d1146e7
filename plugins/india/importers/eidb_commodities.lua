-- "Export :: Commodity-wise" of the commerce ministry's data bank, which comes
-- as a web page named .xls. Shares are not taken; growth is kept as printed,
-- and worked out again.
local growth = require "lib.printed_growth"
local unmarked = require "lib.unmarked"
local wide_flows = require "lib.wide_flows"

return {
  id = "eidb_commodities",
  title = "Export-import data bank: India's exports by commodity",
  dataset = "national_export",
  accepts = { "csv", "xlsx", "ods", "html" },
  titles = { "Export Import Data Bank", "India's exports", "Export :: Commodity" },
  columns = {
    hs = { "HSCode", "HS Code", "ITC HS Code", required = true },
    commodity = { "Commodity", "Commodity Description", required = true },
    destination = { "Country" },
    growth = growth.column,
  },
  wide = { period = "period", INR = "value_inr", USD = "value_usd" },
  row = function(row, emit)
    local commodity = unmarked(row, "commodity")
    for _, flow in ipairs(wide_flows(row)) do
      emit {
        hs = row.hs, commodity = commodity, destination = row.destination, period = flow.period,
        value_inr = flow.value_inr, value_usd = flow.value_usd,
      }
    end
    growth.emit(row, emit, { hs = row.hs, commodity = commodity, destination = row.destination })
    if #row.wide == 0 then row:skip("no value in any period") end
  end,
}

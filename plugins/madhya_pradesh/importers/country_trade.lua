-- The state's trade portal prints, for the product of a district, the
-- countries that India sells it to, year by year. Other tables of a page have
-- other headings; --header-row chooses one.
local growth = require "lib.printed_growth"
local wide_flows = require "lib.wide_flows"

return {
  id = "country_trade",
  title = "Trade portal: India's exports of a product by country",
  dataset = "country_trade",
  accepts = { "csv", "html", "xlsx" },
  titles = { "Export from India", "Exports from India", "Importing Countries" },
  columns = {
    country = { "Country", "Country/ Region", "Country / Region", required = true },
    growth = growth.column,
  },
  each_titled = true,
  wide = { period = "period", INR = "value_inr", USD = "value_usd" },
  row = function(row, emit)
    local hs = row.title:match("HS Code:?%s*(%d+)")
    if not hs then return row:reject("country", "no line above the table names the HS code that it is about") end
    for _, flow in ipairs(wide_flows(row)) do
      emit {
        hs = hs, country = row.country, period = flow.period, value_inr = flow.value_inr, value_usd = flow.value_usd,
      }
    end
    growth.emit(row, emit, { hs = hs, destination = row.country })
    if #row.wide == 0 then row:skip("no value in any period") end
  end,
}

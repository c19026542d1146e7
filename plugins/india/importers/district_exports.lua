-- Exports by district in long form: a row for each commodity, country and
-- period. The unit of a value stands in its heading or in a title; rupees and
-- dollars may stand side by side, and then their rate is looked at.
local after_dated = require "lib.after_dated"
local columns = require "lib.export_columns"
local goods = require "lib.goods_words"
local money_unit = require "lib.money_unit"
local not_exports = require "lib.not_exports"
local row_period = require "lib.row_period"

-- No month since 1991 had a dollar below 15 or above 120 rupees: then a unit is wrong.
local function check_rate(row)
  local inr, usd = tonumber(row.value_inr), tonumber(row.value_usd)
  if inr and usd and usd > 0 and (inr / usd < 15 or inr / usd > 120) then
    row:notice("implied_rate", "value_usd", ("rupees and dollars imply %.2f rupees for a dollar"):format(inr / usd))
  end
end

return {
  id = "district_exports",
  title = "Exports by district, commodity, country and period",
  dataset = "export_flow",
  accepts = { "csv", "xlsx", "ods", "html", "pdf" },
  columns = {
    state = columns.state, district = columns.district, hs = columns.hs, commodity = columns.commodity,
    direction = columns.direction, destination = columns.destination, part_of = columns.part_of,
    period = { "Period", "Month-Year", "Year-Month", "Reference Period" },
    part = { "Quarter", "Qtr", "Half", "Half Year", "Half-Year", "Duration", "Months", "तिमाही", "छमाही" },
    month = { "Month", "Month Name", "माह" }, year = { "Year", "वर्ष" },
    fiscal_year = { "Financial Year", "FY", "Fiscal Year", "वित्त वर्ष", "वित्तीय वर्ष" },
    quantity = { "Quantity", "Qty", "Export Quantity" }, quantity_unit = columns.quantity_unit,
    value = {
      "Value", "FOB Value", "Export Value", "Value of Exports", "Exports", "Export", "Total Value", "मूल्य",
      required = true, into = { INR = "value_inr", USD = "value_usd" },
    },
  },
  row = function(row, emit)
    local why, column = not_exports(row)
    if why then return row:reject(column, why) end
    if not (row.value_inr or row.value_usd) then
      return row:reject("value_inr", "neither a value in rupees nor one in dollars")
    end
    local of_money, other = money_unit(row)
    if other then return row:reject("quantity_unit", other) end
    check_rate(row)
    local period, unclear = row_period(row)
    if unclear then return row:reject("period", unclear) end
    local hs, commodity, destination = goods.of(row)
    emit(after_dated(row, {
      state = row.state, district = row.district, hs = hs, commodity = commodity, destination = destination,
      period = period, quantity = row.quantity,
      quantity_unit = not of_money and row.quantity_unit or nil, value_inr = row.value_inr, value_usd = row.value_usd,
    }))
  end,
}

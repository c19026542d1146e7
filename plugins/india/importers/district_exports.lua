-- Exports by district in long form: a row for each commodity, country and
-- period. Values are plain rupees and dollars; a column in lakh, crore or
-- million has another heading, so it isn't taken for them.

-- A month may be whole by itself (`2025-04`), or its year stands in a column of its own.
local function period(row)
  local month, year = row.month, row.year
  if row.period or not (month and year) or zila.period.parse(month) then return row.period or month or year end
  return month:find("^%d%d?$") and ("%s-M%02d"):format(year, tonumber(month)) or month .. " " .. year
end

return {
  id = "district_exports",
  title = "Exports by district, commodity, country and period",
  dataset = "export_flow",
  accepts = { "csv", "xlsx", "html" },
  columns = {
    state = { "State", "State Name", "State/UT", "State of Origin" },
    district = { "District", "District Name", "District of Origin", required = true },
    hs = { "HS Code", "ITC HS Code", "ITC(HS) Code", "HSCode" },
    commodity = { "Commodity", "Commodity Name", "Commodity Description", "Principal Commodity" },
    destination = { "Country", "Country Name", "Country of Destination", "Destination Country", required = true },
    period = { "Period" },
    month = { "Month" },
    year = { "Year", "Financial Year" },
    quantity = { "Quantity", "Qty" },
    quantity_unit = { "Unit", "Quantity Unit", "Unit of Quantity", "UQC" },
    value_inr = { "Value (Rs)", "Value INR", "Value in Rs", "FOB Value (Rs)" },
    value_usd = { "Value (US$)", "Value USD", "Value in US$", "FOB Value (US$)" },
  },
  row = function(row, emit)
    if not (row.value_inr or row.value_usd) then
      return row:reject("value_inr", "neither a value in rupees nor one in dollars")
    end
    emit {
      state = row.state, district = row.district, hs = row.hs, commodity = row.commodity,
      destination = row.destination, period = period(row), quantity = row.quantity,
      quantity_unit = row.quantity_unit, value_inr = row.value_inr, value_usd = row.value_usd,
    }
  end,
}

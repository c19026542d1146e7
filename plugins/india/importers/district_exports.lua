-- Exports by district in long form: a row for each commodity, country and
-- period. Values are plain rupees and dollars; a column in lakh, crore or
-- million has another heading, so it isn't taken for them.
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
    destination = { "Country", "Country Name", "Country of Destination", "Destination Country", "Destination" },
    period = { "Period", "Month", "Year", "Financial Year", required = true },
    quantity = { "Quantity", "Qty" },
    quantity_unit = { "Unit", "Quantity Unit", "Unit of Quantity", "UQC" },
    value_inr = { "Value (Rs)", "Value (Rs.)", "Value INR", "Value in Rs", "Value (INR)", "FOB Value (Rs)" },
    value_usd = { "Value (US$)", "Value USD", "Value in US$", "Value (USD)", "FOB Value (US$)" },
    provisional = { "Provisional" },
  },
}

-- india.district_exports without its `row`: what a column map alone can do,
-- to be measured beside it.
return {
  id = "exports_map",
  title = "Exports by district, by a column map alone",
  dataset = "export_flow",
  accepts = { "csv" },
  columns = {
    state = { "State" },
    district = { "District", required = true },
    hs = { "HS Code" },
    commodity = { "Commodity" },
    destination = { "Country", required = true },
    period = { "Month" },
    quantity = { "Quantity" },
    quantity_unit = { "Unit" },
    value_inr = { "Value (Rs)" },
    value_usd = { "Value (US$)" },
  },
}

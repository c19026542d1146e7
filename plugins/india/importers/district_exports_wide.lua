-- Exports by district with years or months as columns; each cell below them
-- becomes a row. Growth and shares between the years are not taken: they are
-- worked out again from the values.
local columns = require "lib.export_columns"

return {
  id = "district_exports_wide",
  title = "Exports by district, years or months as columns",
  dataset = "export_flow",
  accepts = { "csv", "xlsx", "ods", "html", "pdf" },
  columns = columns,
  wide = { period = "period", INR = "value_inr", USD = "value_usd" },
}

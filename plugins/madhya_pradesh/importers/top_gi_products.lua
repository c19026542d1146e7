-- The sheet "Top GI Products" of the same workbook: what is named there has
-- its Geographical Indication, or hopes for it.
local top_products = require "lib.top_products"

return top_products {
  id = "top_gi_products",
  title = "Top exportable GI products of Madhya Pradesh",
  titles = { "Top Exportable GI Products from Madhya Pradesh" },
  list = "STATE-TOP-GI-MP",
  gi = "yes",
}

-- The state's workbook of products with most export potential, sheets
-- "Top Industrial Products" and "Top Agriculture Products".
local top_products = require "lib.top_products"

return top_products {
  id = "top_products",
  title = "Top exportable products of Madhya Pradesh",
  titles = { "Top Exportable Products from Madhya Pradesh" },
  list = "STATE-TOP-MP",
}

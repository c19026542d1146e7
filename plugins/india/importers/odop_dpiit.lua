-- DPIIT's One District One Product: one product for most districts, several for some.
local product_list = require "lib.product_list"

return product_list {
  id = "odop_dpiit",
  title = "One District One Product, list of DPIIT",
  list = "DPIIT-ODOP",
  titles = { "DPIIT", "Department for Promotion of Industry and Internal Trade" },
  full_list = true,
}

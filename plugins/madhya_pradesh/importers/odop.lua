-- The state names a product for every district on its trade portal. Its list
-- and DPIIT's are kept apart: for Seoni they name different products.
local product_list = require "lib.product_list"

return product_list {
  id = "odop",
  title = "One District One Product, list of the state",
  list = "STATE-ODOP-MP",
  titles = { "Madhya Pradesh", "MP ODOP" },
  full_list = true,
}

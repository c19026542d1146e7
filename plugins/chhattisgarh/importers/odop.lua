-- The industries department's table has a second product for some districts,
-- in a column of its own.
local product_list = require "lib.product_list"

return product_list {
  id = "odop",
  title = "One District One Product, list of the industries department",
  list = "STATE-ODOP-CG",
  titles = { "Chhattisgarh", "CG ODOP", "CG District ODOP" },
  full_list = true,
}

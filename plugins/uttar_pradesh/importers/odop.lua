-- The state prints a primary, a secondary and a tertiary project for each
-- district in one row; the base's product list takes all three.
local product_list = require "lib.product_list"

return product_list {
  id = "odop",
  title = "One District One Product, list of the state",
  list = "STATE-ODOP-UP",
  titles = { "Uttar Pradesh", "UP ODOP" },
}

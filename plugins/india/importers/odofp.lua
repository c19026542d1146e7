-- The agriculture ministry's One District One Focus Product of February 2021;
-- read from parts, so what a file doesn't name isn't withdrawn.
local product_list = require "lib.product_list"

return product_list {
  id = "odofp",
  title = "One District One Focus Product, list of the agriculture ministry",
  list = "ODOFP-2021",
  titles = { "ODOFP", "One District One Focus Product" },
}

-- The food ministry's own list: one food product per district. It comes in
-- parts (newsletters), so what a file doesn't name isn't withdrawn.
local product_list = require "lib.product_list"

return product_list {
  id = "odop_pmfme",
  title = "One District One Product, PMFME list of the food ministry",
  list = "PMFME-ODOP",
  titles = { "PMFME", "Micro Food Processing Enterprises" },
}

-- DGFT's list of products and services with export potential: several rows
-- for a district, services among them. Sent state by state, hence in parts.
local product_list = require "lib.product_list"

return product_list {
  id = "deh_products",
  title = "Districts as Export Hubs, list of products and services",
  list = "DEH",
  titles = { "Final Product List", "export potential", "DEH product" },
}

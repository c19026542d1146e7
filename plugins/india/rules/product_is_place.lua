-- A column too far to the left, and the products are called as the districts.
local finding = require "lib.finding"

return finding.rule {
  id = "product_is_place",
  title = "A product is no name of a place",
  severity = "error",
  why = "A district's or state's name in the place of a product is a file read from the wrong column.",
  dataset = "product",
  message = "the product '{name}' ({list}) is the name of a place",
  fix = "undo the import, and give the right column",
  sql = [[
    SELECT p.* FROM product AS p
    WHERE EXISTS (SELECT 1 FROM district AS d WHERE d.state = p.state AND lower(d.name) = lower(p.name))
      OR EXISTS (SELECT 1 FROM state AS s WHERE lower(s.name) = lower(p.name))
  ]],
}

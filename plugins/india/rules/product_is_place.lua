-- A column too far to the left, and the products are called as the districts.
return {
  id = "product_is_place",
  title = "A product is no name of a place",
  severity = "error",
  why = "A district's or state's name in the place of a product is a file read from the wrong column.",
  dataset = "product",
  units = "product",
  message = "the product '{name}' ({list}) is the name of a place",
  fix = "undo the import, and give the right column",
  sql = [[
    SELECT * FROM product
    WHERE (state, lower(name)) IN (SELECT state, lower(name) FROM district)
      OR lower(name) IN (SELECT lower(name) FROM state)
  ]],
}

-- A district created after a list was printed has no product of its own: its
-- parent's product doesn't pass to it by itself.
return {
  id = "district_without_product",
  title = "Every district in force has a product",
  severity = "warning",
  why = "The programme wants a product for each district; those without one are mostly new districts "
    .. "that no list names yet.",
  dataset = "product",
  units = "district",
  message = "{name} (in the district list since {valid_from}) has no product in any list",
  fix = "import a newer list, or ask the state",
  sql = [[
    SELECT d.state, d.district, d.name,
      (SELECT min(a.valid_from) FROM district_all AS a WHERE a.district = d.district) AS valid_from
    FROM district AS d
    WHERE NOT EXISTS (SELECT 1 FROM product AS p WHERE p.district = d.district)
      AND EXISTS (SELECT 1 FROM product AS p WHERE p.state = d.state)
  ]],
}

-- A district created after a list was printed has no product of its own: its
-- parent's product doesn't pass to it by itself.
return {
  id = "district_without_product",
  title = "Every district in force has a product",
  severity = "warning",
  why = "The programme wants a product for each district; those without one are mostly new districts "
    .. "that no list names yet.",
  dataset = "product",
  sql = [[
    SELECT d.state, d.district, NULL AS import_id, NULL AS line,
      d.name || ' (in the district list since ' || d.valid_from
        || ') has no product in any list: import a newer list, or ask the state' AS message
    FROM district AS d
    WHERE NOT EXISTS (SELECT 1 FROM product AS p WHERE p.district = d.district)
  ]],
}

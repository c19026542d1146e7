-- 5,000 of what? Kilograms, tonnes and dozens can't be added up, or divided
-- into a value.
return {
  id = "quantity_without_unit",
  title = "A quantity has its unit",
  severity = "warning",
  why = "A quantity without a unit can be neither added up nor made a price.",
  dataset = "export_flow",
  units = "export_flow",
  message = "{what} of {period}: a quantity of {quantity} without its unit",
  fix = "take the unit from the heading of the file, or leave the quantity out",
  sql = [[
    SELECT *, coalesce(hs, commodity, 'the total') AS what
    FROM export_flow
    WHERE quantity IS NOT NULL AND quantity_unit IS NULL
  ]],
}

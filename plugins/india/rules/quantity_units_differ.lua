-- `KGS`, `kg` and `MTS` of one code: each alone is right, their sum is nothing.
return {
  id = "quantity_units_differ",
  title = "Quantities of a code are in one unit",
  severity = "warning",
  why = "Quantities in two units can't be added up; a price made from them is off by a thousand.",
  dataset = "export_flow",
  message = "HS {hs} of {period} has quantities in {one} and in {two}",
  fix = "convert one of the files, and say which",
  sql = [[
    SELECT state, period, hs, min(quantity_unit) AS one, max(quantity_unit) AS two
    FROM export_flow
    WHERE hs IS NOT NULL AND quantity IS NOT NULL
    GROUP BY state, period, hs
    HAVING min(lower(quantity_unit)) <> max(lower(quantity_unit))
  ]],
}

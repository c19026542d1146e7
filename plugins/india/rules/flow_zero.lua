-- `-`, `Nil` and `NA` are read as nothing. A real 0 beside a quantity says that
-- something went for free: mostly a value cut by its unit (0.00 crore).
return {
  id = "flow_zero",
  title = "A quantity that was exported has a value",
  severity = "warning",
  why = "A value of zero beside a quantity was rounded away by a unit too large, and is missing from every sum.",
  dataset = "export_flow",
  units = "export_flow",
  message = "{what} of {period}: a quantity of {quantity} and a value of zero",
  fix = "ask for the value in a smaller unit, or leave the cell empty",
  sql = [[
    SELECT *, coalesce(hs, commodity, 'the total') AS what
    FROM export_flow
    WHERE quantity > 0 AND coalesce(value_inr, value_usd) = 0
  ]],
}

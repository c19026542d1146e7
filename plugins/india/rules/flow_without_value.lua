-- A row without any value adds nothing to a sum and one to a count.
return {
  id = "flow_without_value",
  title = "An export has a value in rupees or dollars",
  severity = "warning",
  why = "A row without a value makes a commodity look exported, and a month look complete.",
  dataset = "export_flow",
  units = "export_flow",
  message = "{what} of {period} has neither a value in rupees nor one in dollars",
  fix = "look for a column of values that the importer did not take",
  sql = [[
    SELECT *, coalesce(hs, commodity, 'the total') AS what
    FROM export_flow
    WHERE value_inr IS NULL AND value_usd IS NULL
  ]],
}

-- A cost in lakh read as crore, or a total in one row of many.
return {
  id = "intervention_cost",
  title = "A district's intervention costs up to a thousand crore",
  severity = "warning",
  why = "A cost of nothing, or of more than a thousand crore in one district, is a wrong unit or a scheme's "
    .. "whole budget.",
  dataset = "intervention",
  message = "'{description}': a cost of Rs {rupees}",
  fix = "check the unit of the column of costs",
  sql = [[
    SELECT *, printf('%.2f', cost / 100.0) AS rupees FROM intervention
    WHERE cost < 1 OR cost > 1000000000000 -- in paise
  ]],
}

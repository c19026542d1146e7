-- A cost in lakh read as crore, or a total in one row of many.
return {
  id = "intervention_cost",
  title = "A district's intervention costs up to a thousand crore",
  severity = "warning",
  why = "A cost of nothing, or of more than a thousand crore in one district, is a wrong unit or a scheme's "
    .. "whole budget.",
  dataset = "intervention",
  check = { range = { "cost", 1, 1000000000000 } }, -- in paise
  message = "'{description}': a cost of {cost} paise",
  fix = "check the unit of the column of costs",
}

-- `(1,234)` is a negative number in a ledger and a footnote in a table of
-- exports. Exports have no other sign.
return {
  id = "flow_negative",
  title = "Exports are not negative",
  severity = "error",
  why = "A negative value is a correction or a misread bracket; summed up it hides what was exported.",
  dataset = "export_flow",
  units = "export_flow",
  message = "{what} of {period} is negative: Rs {inr}, US$ {usd}, quantity {quantity}",
  fix = "look whether the file writes brackets, or holds corrections; import the corrected figures",
  sql = [[
    SELECT *, coalesce(hs, commodity, 'the total') AS what, value_inr / 100 AS inr,
      value_usd / 100 AS usd
    FROM export_flow
    WHERE value_inr < 0 OR value_usd < 0 OR quantity < 0
  ]],
}

-- A part of unknown fields.
-- in: rule
-- exit: 4
-- says: did you mean 'row'

return { id = "part_fields", title = "A", severity = "warning", why = "x",
  dataset = "state", rwo = function() end }

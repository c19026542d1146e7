-- A finding that is a function.
-- in: rule
-- exit: 4
-- says: it must return nil

return { id = "finding_kind", title = "A rule", severity = "warning",
  why = "To try what a row may do.", dataset = "state",
  row = function(row)
    return print
  end }

-- A finding of a state that nobody knows.
-- in: rule
-- exit: 4
-- says: 999

return { id = "finding_place", title = "A rule", severity = "warning",
  why = "To try what a row may do.", dataset = "state",
  row = function(row)
    return { state = 999, message = "x" }
  end }

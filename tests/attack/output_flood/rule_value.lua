-- A value of 5 MB.
-- in: rule
-- exit: 4
-- says: is the most|need a .message

return { id = "rule_value", title = "A rule", severity = "warning",
  why = "To try what a row may do.", dataset = "state",
  row = function(row)
    return { v = ("x"):rep(5000000) }
  end }

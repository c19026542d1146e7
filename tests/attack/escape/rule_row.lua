-- The function of a rule has no more than a script.
-- in: rule
-- exit: 4
-- says: nothing is called 'debug'

return { id = "rule_row", title = "A rule", severity = "warning",
  why = "To try what a row may do.", dataset = "state",
  row = function(row)
    return tostring(debug.getinfo(1))
  end }

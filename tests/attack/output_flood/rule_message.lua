-- A message of 40 MB.
-- in: rule
-- limit: time=4,memory=128
-- exit: 4
-- says: is the most

return { id = "rule_message", title = "A rule", severity = "warning",
  why = "To try what a row may do.", dataset = "state",
  row = function(row)
    return ("x"):rep(20000000)
  end }

-- A rule that never ends is stopped for itself.
-- in: rule
-- limit: time=2,memory=64
-- exit: 4
-- says: stopped after

return { id = "rule_row", title = "A rule", severity = "warning",
  why = "To try what a row may do.", dataset = "state",
  row = function(row)
    while true do end
  end }

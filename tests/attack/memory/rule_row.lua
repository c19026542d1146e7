-- A rule that eats memory.
-- in: rule
-- limit: time=4,memory=64
-- exit: 4
-- says: memory limit|stopped after

return { id = "rule_row", title = "A rule", severity = "warning",
  why = "To try what a row may do.", dataset = "state",
  row = function(row)
    local t = {}
    while true do t[#t + 1] = ("x"):rep(1000000) .. #t end
  end }

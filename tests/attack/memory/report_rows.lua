-- A table of a report without end.
-- in: report
-- exit: 6
-- says: memory limit of|time limit of 1 s

return { id = "report_rows", title = "A report", scope = "nation",
  sections = { { id = "one", title = "One",
    build = function(doc, ctx)
      local rows = {}
    while true do rows[#rows + 1] = ("x"):rep(100000) .. #rows end
    end } } }

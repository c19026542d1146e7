-- A section that never ends.
-- in: report
-- exit: 6
-- says: report_build.lua:[0-9]+: stopped at the

return { id = "report_build", title = "A report", scope = "nation",
  sections = { { id = "one", title = "One",
    build = function(doc, ctx)
      while true do end
    end } } }

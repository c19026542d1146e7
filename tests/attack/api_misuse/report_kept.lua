-- doc after its section.
-- in: report
-- exit: 4
-- says: report_kept.lua

return { id = "report_kept", title = "A report", scope = "nation",
  sections = { { id = "one", title = "One",
    build = function(doc, ctx)
      doc = nil doc:paragraph "x"
    end } } }

-- The function of a section has no more than a script.
-- in: report
-- exit: 4
-- says: nothing is called 'io'

return { id = "report_build", title = "A report", scope = "nation",
  sections = { { id = "one", title = "One",
    build = function(doc, ctx)
      doc:paragraph(io.read())
    end } } }

-- A report without end.
-- in: report
-- exit: 6
-- says: limit|memory

return { id = "report_paragraphs", title = "A report", scope = "nation",
  sections = { { id = "one", title = "One",
    build = function(doc, ctx)
      while true do doc:paragraph(("x"):rep(10000)) end
    end } } }

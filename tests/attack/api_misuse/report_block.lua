-- A block that is none.
-- in: report
-- exit: 4
-- says: report_block.lua|table

return { id = "report_block", title = "A report", scope = "nation",
  sections = { { id = "one", title = "One",
    build = function(doc, ctx)
      doc:table(42)
    end } } }

-- A text that asks for what is not given says for what, whoever wrote it.
-- in: report
-- says: ctx.t: the text asks for \{nobody\}, which is not given

return { id = "report_words", title = "Words", scope = "nation", sections = {
  { id = "one", title = "One", build = function(doc, ctx)
    doc:paragraph(ctx.t("Hello {nobody}", { somebody = 1 }))
  end } } }

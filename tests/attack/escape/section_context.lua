-- What a section of a report writes into doc and ctx, no other section reads.
-- in: report
-- exit: 4
-- says: still as of \d{4}-\d\d-\d\d

local function spoil(doc, ctx)
  ctx.as_of, doc.paragraph, ctx.settings.mine = "never", nil, "spoilt"
  print(pcall(function() getmetatable(ctx).__index = spoil end))
end
local function look(doc, ctx)
  doc:paragraph("heard")
  error("still as of " .. ctx.as_of .. (ctx.settings.mine or ""))
end
return { id = "section_context", title = "A", scope = "nation", sections = {
  { id = "spoil", title = "Spoil", build = spoil },
  { id = "look", title = "Look", build = look } } }

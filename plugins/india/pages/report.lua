-- A report as it is in a file, with the form that sets it above.
local report_form = require "lib.report_form"

local function find(ctx)
  for _, part in ipairs(ctx.parts "reports") do
    if not part.state and part.id == ctx.params.name then return part end
  end
  return ctx.missing(ctx.t("There is no report {name}.", { name = ctx.params.name }))
end

local function read(doc, ctx)
  local t, part = ctx.t, find(ctx)
  doc:crumbs { { text = t "Reports", href = "/reports" } }
  if part.scope == "state" and not ctx.state then ctx.missing(t "Choose a State/UT for this report.") end
  if part.scope == "district" and not ctx.district then ctx.missing(t "Choose a district for this report.") end
  doc:fold(t "To take along, or to set otherwise", function() report_form(doc, ctx, part, ctx.query) end)
  doc:report(part.id)
end

return {
  id = "report", path = "/reports/{name}", title = "Report",
  sections = { { id = "read", build = read } },
}

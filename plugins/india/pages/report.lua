-- A report as it is in a file, with the way to the files above it.
local FORMATS = { "pdf", "xlsx", "csv", "html" }

local function find(ctx)
  for _, part in ipairs(ctx.parts "reports") do
    if not part.state and part.id == ctx.params.name then return part end
  end
  return ctx.missing(ctx.t("There is no report {name}.", { name = ctx.params.name }))
end

local function read(doc, ctx)
  local t, part, query, links = ctx.t, find(ctx), ctx.query, {}
  doc:crumbs { { text = t "Reports", href = "/reports" } }
  if part.scope == "state" and not ctx.state then ctx.missing(t "Choose a State/UT for this report.") end
  if part.scope == "district" and not ctx.district then ctx.missing(t "Choose a district for this report.") end
  local set = {}
  for name, value in pairs(query) do if name:find "^set%.." then set[#set + 1] = { name, value } end end
  table.sort(set, function(a, b) return a[1] < b[1] end)
  local more = {}
  for _, pair in ipairs(set) do table.move(pair, 1, 2, #more + 1, more) end
  for i, format in ipairs(FORMATS) do
    links[i] = { text = format:upper(), href = ctx.url(("/reports/%s.%s"):format(part.id, format),
      "state", ctx.state and ctx.state.iso:sub(4), "district", ctx.district and tostring(ctx.district.code),
      "as_of", query.as_of, "known_at", query.known_at, "lang", ctx.lang, table.unpack(more)) }
  end
  doc:links(t "To take along", links)
  doc:report(part.id)
end

return {
  id = "report", path = "/reports/{name}", title = "Report",
  sections = { { id = "read", build = read } },
}

-- Every report, with a form to read it or to take it along.
local face = require "lib.face"
local report_form = require "lib.report_form"

local ABOUT = {
  nation = "of the country",
  state = "of a State/UT",
  any = "of the country or of a State/UT",
  district = "of a district",
}

local function list(doc, ctx)
  local t = ctx.t
  for _, part in ipairs(ctx.parts "reports") do
    if not part.state and part.title then
      doc:heading(t(part.title), 2)
      doc:paragraph(t(ABOUT[part.scope] or ABOUT.any))
      report_form(doc, ctx, part, {})
    end
  end
end

local function written_table(doc, ctx, rows)
  local t = ctx.t
  doc:table { id = "written", caption = t "Files written", rows = rows, columns = {
    { id = "report", title = t "Report", type = "text" },
    { id = "state", title = t "State/UT", type = "text" },
    { id = "as_of", title = t "As on", type = "date" },
    { id = "known", title = t "As known on", type = "code" },
    { id = "lang", title = t "Language", type = "code" },
    { id = "file", title = t "File", type = "text" },
  } }
end

local function written(doc, ctx)
  local t, rows = ctx.t, {}
  local total = zila.value "SELECT count(*) FROM report_file"
  local _, before = face.part(ctx, total)
  for row in zila.rows(([[SELECT p.report, p.as_of, p.lang, p.format, p.file, p.known_at, s.name, s.name_hi
      FROM report_file AS p LEFT JOIN state_all AS s ON s.state = p.state
      ORDER BY p.id DESC LIMIT %d OFFSET %d]]):format(face.ROWS, before)) do
    rows[#rows + 1] = { report = row.report, state = ctx.lang == "hi" and row.name_hi or row.name, as_of = row.as_of,
      lang = row.lang, format = row.format, file = row.file:match "[^/]+$", known = face.time(row.known_at) }
  end
  if #rows == 0 then return doc:paragraph(t "No report has been written to a file.") end
  doc:fold(t "Files written", function()
    written_table(doc, ctx, rows)
    face.pager(doc, ctx, total)
  end, { open = ctx.query.page ~= nil })
end

return {
  id = "reports", path = "/reports", title = "Reports", nav = 7,
  sections = {
    { id = "list", title = "To read and to take along", build = list },
    { id = "written", title = "Written so far", build = written },
  },
}

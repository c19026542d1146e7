-- Every file that was taken in, the newest first, and a form for the next.
local face = require "lib.face"

-- Also those that were undone since, and undoing itself.
local LIST = [[SELECT id, source AS name, importer, known_at, "read", added, changed, withdrawn, quarantined,
    synthetic, undoes, retries, undone_by FROM import_all ORDER BY id DESC LIMIT %d OFFSET %d]]

-- What is to be said of an import as a whole, and how it stands.
local function kind_of(ctx, row)
  if row.undoes then return ctx.t("undoes {n}", { n = row.undoes }), "plain" end
  if row.undone_by then return ctx.t "undone", "bad" end
  if row.synthetic == 1 then return ctx.t "synthetic", "warning" end
  if row.retries then return ctx.t("mends {n}", { n = row.retries }), "plain" end
end

local function list(doc, ctx)
  local t, rows = ctx.t, {}
  local total = zila.value "SELECT count(*) FROM import_all"
  local _, before = face.part(ctx, total)
  for row in zila.rows(LIST:format(face.ROWS, before)) do
    row.href, row.known = face.import(row.id), face.time(row.known_at)
    row.kind, row.tone = kind_of(ctx, row)
    row.held = row.quarantined > 0 and "/quarantine/" .. row.id or nil
    rows[#rows + 1] = row
  end
  face.table(doc, t "Nothing has been imported.", { id = "imports", caption = t "Files", rows = rows, columns = {
    { id = "id", title = t "No.", type = "code", link = "href" },
    { id = "name", title = t "File", type = "text", link = "href" },
    { id = "kind", title = t "Kind", type = "text", tone = "tone" },
    { id = "known", title = t "Imported", type = "text" },
    { id = "read", title = t "Rows read", type = "integer" },
    { id = "added", title = t "Added", type = "integer" },
    { id = "changed", title = t "Changed", type = "integer" },
    { id = "withdrawn", title = t "Withdrawn", type = "integer" },
    { id = "quarantined", title = t "Quarantined", type = "integer", link = "held" },
    { id = "importer", title = t "Importer", type = "text" },
  } })
  face.pager(doc, ctx, total)
end

return {
  id = "imports", path = "/imports", title = "Imports", nav = 3,
  undated = true,
  sections = {
    { id = "list", title = "Files taken in", build = list },
    { id = "add", title = "Import a file", build = face.import_form },
  },
}

-- One import: how the file was read, its books, its totals, what was mended on
-- the way, and what it changed.
local changed = require "lib.changed"
local data_notes = require "lib.data_notes"
local face = require "lib.face"
local verdict_words = require "lib.verdict"

local ONE = [[SELECT i.*, i.source AS name, (SELECT count(*) FROM reject AS r WHERE r.import_id = i.id AND r.waits)
    AS waiting FROM import_all AS i WHERE i.id = ?]]

local function read(ctx)
  local id = face.number(ctx, "id")
  local row = id and zila.one(ONE, { id })
  return row or ctx.missing(ctx.t("There is no import {n}.", { n = ctx.params.id }))
end

local function other(ctx, id) return { text = ctx.t("Import {n}", { n = id }), href = face.import(id) } end

local function verdict(doc, ctx)
  local t, row = ctx.t, read(ctx)
  doc:title(t("Import {n}", { n = row.id }), row.name)
  doc:crumbs { { text = t "Imports", href = "/imports" } }
  if row.undone_by then doc:note(t("It was undone by import {n}.", { n = row.undone_by }), "warning") end
  if row.synthetic == 1 then
    doc:note(t("{file} is synthetic: its rows are invented and must not be quoted.", { file = row.name }), "synthetic")
  end
  local facts = {
    { t "File", row.name }, { t "What it says it is", row.title ~= "" and row.title or nil },
    { t "Imported", face.time(row.known_at) }, { t "List as on", face.time(row.as_on) },
    { t "Importer", ("%s %s"):format(row.importer, row.version) }, { t "Dataset", row.dataset },
    { t "Read as", ("%s %s %s"):format(row.format, row.encoding, row.sheet) },
    { t "Header in line", row.header_row }, { t "Unit", row.unit ~= "" and row.unit or t "none" },
    { t "Size", t("{n} bytes", { n = row.bytes }) }, { "SHA-256", row.sha256 },
  }
  facts[#facts + 1] = row.undoes and { t "Undoes", other(ctx, row.undoes) }
  facts[#facts + 1] = row.retries and { t "Mends lines of", other(ctx, row.retries) }
  doc:facts(facts)
  if row.reasons == "" then return end
  doc:fold(t "Why it was read so", function() doc:list(verdict_words(ctx, row.reasons)) end)
end

local function books(doc, ctx)
  local t, row = ctx.t, read(ctx)
  doc:table { id = "books", caption = t "Rows of the file, and what became of them", rows = { row }, columns = {
    { id = "read", title = t "Rows read", type = "integer" },
    { id = "added", title = t "Added", type = "integer" },
    { id = "changed", title = t "Changed", type = "integer" },
    { id = "unchanged", title = t "Unchanged", type = "integer" },
    { id = "quarantined", title = t "Quarantined", type = "integer" },
    { id = "skipped", title = t "Skipped", type = "integer" },
    { id = "withdrawn", title = t "Withdrawn", type = "integer" },
  } }
  if row.waiting > 0 then
    doc:links(t "More about the import", { { text = t("Lines that wait in quarantine: {n}", { n = row.waiting }),
      href = "/quarantine/" .. row.id } })
  end
  if row.undone_by then return end
  doc:form { action = face.import(row.id) .. "/undo", submit = t "Undo this import", grave = true,
    confirm = t "Undo this import? What it brought is closed, and what it closed is opened again." }
end

local function controls(doc, ctx)
  local t, id, rows = ctx.t, read(ctx).id, {}
  for row in zila.rows([[SELECT label, stated, computed, agrees, remark FROM control_all WHERE import_id = ?
      ORDER BY agrees, label LIMIT 200]], { id }) do
    row.word, row.tone = t "differs", "bad"
    if row.agrees == 1 then row.word, row.tone = t "agrees", "good" end
    rows[#rows + 1] = row
  end
  face.table(doc, t "The file states no totals.", { id = "controls", rows = rows,
    caption = t "Totals that the file states, held against its rows", columns = {
      { id = "label", title = t "Total", type = "text" },
      { id = "stated", title = t "Stated", type = "text" },
      { id = "computed", title = t "Computed", type = "text" },
      { id = "word", title = t "Verdict", type = "text", tone = "tone" },
      { id = "remark", title = t "Remarks", type = "text" },
    } })
end

-- The message of a notice is English: other languages have words for its code.
local function notices(doc, ctx)
  local t = ctx.t
  local rows = zila.all([[SELECT code, column_name, lines, count, message FROM notice_all WHERE import_id = ?
      ORDER BY code, column_name]], { read(ctx).id })
  for _, row in ipairs(rows) do
    local words = data_notes.notice(ctx, row.code)
    if ctx.lang ~= "en" and words ~= row.code then row.message = words end
  end
  face.table(doc, t "Nothing was mended or assumed.", { id = "notices", caption = t "What was mended or assumed",
    rows = rows, columns = {
      { id = "message", title = t "What", type = "text" },
      { id = "column_name", title = t "Column", type = "text" },
      { id = "count", title = t "Lines", type = "integer" },
      { id = "lines", title = t "The first of them", type = "text" },
    } })
end

local function rows_changed(doc, ctx)
  if ctx.query.show ~= "diff" then
    return doc:links(ctx.t "More about the import", { { text = ctx.t "Show what it changed, row by row",
      href = face.import(read(ctx).id) .. "?show=diff#section-changed" } })
  end
  changed(doc, ctx, read(ctx))
end

return {
  id = "import", path = "/imports/{id}", title = "Import",
  undated = true,
  sections = {
    { id = "verdict", title = "The file", build = verdict },
    { id = "books", title = "The books", build = books },
    { id = "controls", title = "Totals of files", build = controls },
    { id = "notices", title = "What was assumed", build = notices },
    { id = "changed", title = "What it changed", build = rows_changed },
  },
}

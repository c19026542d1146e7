-- One finding: what was expected, what was found, where it came from, what mends
-- it, what became of it; and a form to accept it for a time.
local face = require "lib.face"
local wording = require "lib.wording"

local ONE = [[SELECT f.*, r.why, i.source, i.importer, s.name, s.name_hi, s.iso,
    (SELECT d.name FROM district_all AS d WHERE d.district = f.district ORDER BY d.valid_from DESC LIMIT 1) AS place
  FROM finding AS f LEFT JOIN rule_run AS r ON r.rule = f.rule AND r.state = 0
  LEFT JOIN import AS i ON i.id = f.import_id LEFT JOIN state_all AS s ON s.state = f.state WHERE f.id = ?]]
-- One that is fixed is in no view of what is open.
local FIXED = [[SELECT f.*, i.source, i.importer, s.name, s.name_hi, s.iso FROM finding_all AS f
  LEFT JOIN import AS i ON i.id = f.import_id LEFT JOIN state_all AS s ON s.state = f.state WHERE f.id = ?]]

local function read(ctx)
  local id = face.number(ctx, "id")
  return id and zila.one(ONE, { id }) or id and zila.one(FIXED, { id })
    or ctx.missing(ctx.t("There is no finding {n}.", { n = ctx.params.id }))
end

local function found(doc, ctx)
  local t, row = ctx.t, read(ctx)
  local word, tone = face.severity(ctx, row.severity)
  local fix = face.words(ctx, row.fix, row.values, row.fix)
  doc:title(t("Finding {n}", { n = row.id }))
  doc:crumbs { { text = t "Findings", href = "/findings" } }
  row.place_name = row.name and wording.state(ctx, row)
  doc:paragraph(ctx.finding(row))
  if not row.status then doc:note(t "It is fixed: its rule gives it no more.") end
  doc:facts {
    { t "Severity", { text = word, tone = tone } },
    { t "Status", row.status and t(row.status) or t "fixed" },
    { t "State/UT", row.iso and { text = wording.state(ctx, row), href = face.state(row.iso) } or t "All States/UTs" },
    { t "District", row.district and { text = row.place or tostring(row.district),
      href = face.district(row.district) } },
    { t "First seen", face.time(row.first_seen) }, { t "Days open", row.days_open },
  }
  doc:heading(t "Expected", 2)
  doc:facts { { t "Rule", row.rule }, { t "What should hold", row.title and row.title ~= "" and t(row.title) or nil },
    { t "Why", row.why and row.why ~= "" and t(row.why) or nil }, { t "What mends it", fix ~= "" and fix or nil } }
end

local function source(doc, ctx)
  local t, row = ctx.t, read(ctx)
  if not row.source or not row.line then
    return doc:paragraph(t "No single line is behind it.")
  end
  doc:facts {
    { t "File", { text = row.source, href = face.import(row.import_id) } },
    { t "Line", tostring(row.line) }, { t "Importer", row.importer },
  }
  local text, why = ctx.source_line(row.import_id, row.line)
  if text then return doc:code(text) end
  doc:note(t("The line can't be shown: {why}", { why = why or t "the file has no such line" }), "warning")
end

local function history(doc, ctx)
  local t, rows = ctx.t, {}
  for row in zila.rows([[SELECT as_of, event FROM finding_event WHERE finding = ?
      ORDER BY run_id DESC LIMIT 100]], { read(ctx).id }) do
    rows[#rows + 1] = { day = row.as_of, event = t(row.event) }
  end
  face.table(doc, t "Nothing is recorded.", { id = "history", caption = t "What became of it", rows = rows, columns = {
    { id = "day", title = t "Check as of", type = "date" },
    { id = "event", title = t "What", type = "text" },
  } })
end

local function waive(doc, ctx)
  local t, row = ctx.t, read(ctx)
  local held = row.waiver and zila.one("SELECT id, owner, reason, until FROM waiver WHERE id = ?", { row.waiver })
  if held then
    return doc:facts { { t "Waiver", tostring(held.id) }, { t "Owner", held.owner }, { t "Reason", held.reason },
      { t "Until", face.time(held["until"]) } }
  end
  if not row.status then return doc:paragraph(t "What is fixed needs no waiver.") end
  doc:paragraph(t "A waiver accepts the finding until a day; it stays in the list, marked as waived.")
  doc:form { action = ("/findings/%d/waive"):format(row.id), submit = t "Waive this finding", fields = {
    { kind = "area", name = "reason", label = t "Reason", required = true },
    { kind = "date", name = "until", label = t "Until", required = true },
    { name = "owner", label = t "Owner", hint = t "Who answers for it" },
  } }
end

return {
  id = "finding", path = "/findings/{id}", title = "Finding",
  sections = {
    { id = "found", title = "What was found", build = found },
    { id = "source", title = "Where it came from", build = source },
    { id = "history", title = "What became of it", build = history },
    { id = "waive", title = "Waiver", build = waive },
  },
}

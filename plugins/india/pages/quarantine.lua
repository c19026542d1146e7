-- What waits for a person: by file and by cause, the most money first.
local face = require "lib.face"
local reasons = require "lib.reasons"
local wording = require "lib.wording"

local FILES = [[SELECT r.import_id, i.source, i.importer, count(*) AS n, max(r.days) AS days,
    sum(r.stake) FILTER (WHERE r.stake_currency = 'INR') AS inr,
    sum(r.stake) FILTER (WHERE r.stake_currency = 'USD') AS usd
  FROM reject AS r JOIN import AS i ON i.id = r.import_id WHERE r.waits GROUP BY r.import_id
  ORDER BY inr DESC NULLS LAST, usd DESC NULLS LAST, n DESC, r.import_id LIMIT %d OFFSET %d]]

local function stakes(ctx, row)
  local found = {}
  for _, currency in ipairs { "INR", "USD" } do
    local minor = row[currency:lower()]
    found[#found + 1] = minor ~= 0 and face.money(ctx, minor, currency) or nil
  end
  return #found > 0 and table.concat(found, "; ") or nil
end

local function files(doc, ctx)
  local t, rows = ctx.t, {}
  local total = zila.value "SELECT count(DISTINCT import_id) FROM reject WHERE waits"
  local _, before = face.part(ctx, total)
  doc:paragraph(t "A line that can't be taken in waits here; nothing of it is lost and nothing of it is counted.")
  for row in zila.rows(FILES:format(face.ROWS, before)) do
    rows[#rows + 1] = { file = row.source, href = "/quarantine/" .. row.import_id, n = row.n, days = row.days,
      importer = row.importer, stake = stakes(ctx, row) }
  end
  face.table(doc, t "Nothing is in quarantine.", { id = "files", caption = t "Files with lines in quarantine",
    rows = rows, columns = {
      { id = "file", title = t "File", type = "text", link = "href" },
      { id = "n", title = t "Lines", type = "integer" },
      { id = "stake", title = t "Value at stake", type = "text" },
      { id = "days", title = t "Oldest, days", type = "integer" },
      { id = "importer", title = t "Importer", type = "text" },
    } })
  face.pager(doc, ctx, total)
end

local function causes(doc, ctx)
  local t, rows, names = ctx.t, {}, {}
  for row in zila.rows "SELECT state, name, name_hi FROM state_all" do names[row.state] = wording.state(ctx, row) end
  local all, total = ctx.causes()
  for i = 1, math.min(#all, face.ROWS) do
    local cause = all[i]
    rows[i] = { cause = reasons.word(ctx, cause.code), column = cause.column, value = cause.value,
      state = cause.state and names[cause.state], n = cause.rows, href = "/quarantine/" .. cause.import_id,
      stake = cause.staked > 0 and stakes(ctx, cause) or nil }
  end
  face.table(doc, t "Nothing is in quarantine.", { id = "causes", rows = rows,
    caption = t "Causes: one answer may help many lines", columns = {
      { id = "cause", title = t "Cause", type = "text", link = "href" },
      { id = "column", title = t "Column", type = "text" },
      { id = "value", title = t "What the file says", type = "text" },
      { id = "state", title = t "State/UT", type = "text" },
      { id = "n", title = t "Lines", type = "integer" },
      { id = "stake", title = t "Value at stake", type = "text" },
    }, note = total > #rows and t("Only the first {shown} of {total} rows are shown.", { shown = #rows, total = total })
      or nil })
end

local function teach(doc, ctx) reasons.alias(doc, ctx) end

return {
  id = "quarantine", path = "/quarantine", title = "Quarantine", nav = 4,
  undated = true,
  sections = {
    { id = "files", title = "By file", build = files },
    { id = "causes", title = "By cause", build = causes },
    { id = "teach", title = "Teach a name", build = teach },
  },
}

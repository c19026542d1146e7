-- What is different between two days, or between what was known after one import
-- and after another: the eight figures, what was added, corrected or withdrawn,
-- by name, and which printed reports that makes old. With --state it is one
-- state's, and shows nothing of another.
local export_tables = require "lib.export_tables"
local moment = require "lib.moment"
local programme = require "lib.programme"
local quality = require "lib.quality"
local wording = require "lib.wording"

local MOST = 300
local KINDS = { new = "new", gone = "withdrawn", filled = "new fact", newer = "changed by a newer list",
  corrected = "corrected", emptied = "emptied" }
local LENGTHS = { [1] = "months", [3] = "quarters", [12] = "whole years" }
local NAMES = { name = "Name", state = "State/UT", kind = "Kind", sector = "Sector", gi = "GI", hs = "HS code",
  drafted = "Drafted", adopted = "Adopted", notified = "Notified", ra = "Regional Authority", document = "Document",
  constituted = "Constituted", chair = "Chair", co_chair = "Co-chair", order_no = "Order", number = "Number",
  decisions = "Decisions" }

-- The lists of what changed: which row of which dataset, and how it is named.
local LISTS = {
  { id = "districts", dataset = "district", keys = { "district" }, columns = { "name", "state" }, list = true,
    caption = "Districts of the register" },
  { id = "products", dataset = "product", keys = { "district", "list", "name" },
    columns = { "kind", "sector", "gi", "hs" }, list = true, caption = "Products",
    named = function(row) return ("%s (%s)"):format(row.name, row.list) end },
  { id = "committees", dataset = "committee", keys = { "state", "district", "kind" },
    columns = { "constituted", "chair", "co_chair", "order_no" }, caption = "Committees",
    named = function(row) return ("%s %s"):format(row.kind, row.constituted) end },
  { id = "meetings", dataset = "meeting", keys = { "district", "held" }, columns = { "number", "decisions" },
    caption = "DEPC meetings", named = function(row) return row.held end },
  { id = "plans", dataset = "action_plan", keys = { "district" },
    columns = { "drafted", "adopted", "notified", "ra", "document" }, caption = "Action plans" },
}

local function moments(ctx)
  local before, after = moment.both(ctx)
  if not before.known then
    return ctx.t("between {from} and {to}, as known now", { from = wording.date(before.day),
      to = wording.date(after.day) })
  end
  if not after.known then
    return ctx.t("as on {day}, between what was known after import {from} and what is known now",
      { day = wording.date(after.day), from = before.known })
  end
  return ctx.t("as on {day}, between what was known after import {from} and after import {to}",
    { day = wording.date(after.day), from = before.known, to = after.known })
end

local last = {}

-- Every list of changes, read once.
local function lists(ctx)
  if last.ctx == ctx then return last.lists end
  local found = {}
  for i, of in ipairs(LISTS) do found[i] = moment.changes(ctx, of) end
  last = { ctx = ctx, lists = found, exports = moment.exports(ctx) }
  return found
end

local function counts_of(changes)
  local found = { new = 0, gone = 0, filled = 0, newer = 0, corrected = 0, emptied = 0 }
  for _, change in ipairs(changes) do found[change.kind] = found[change.kind] + 1 end
  return found
end

local function summary(doc, ctx)
  local t, rows, none = ctx.t, {}, true
  for i, changes in ipairs(lists(ctx)) do
    local n = counts_of(changes)
    none = none and #changes == 0
    rows[i] = { what = t(LISTS[i].caption), new = n.new, facts = n.filled + n.newer, corrected = n.corrected,
      gone = n.gone + n.emptied }
  end
  local flows = { what = t "Rows of exports", new = 0, facts = 0, corrected = 0, gone = 0 }
  for _, row in ipairs(last.exports) do
    flows.new, flows.gone = flows.new + row.added, flows.gone + row.gone
    flows.corrected = flows.corrected + row.corrected
  end
  rows[#rows + 1] = flows
  doc:paragraph(t("What is different {moments}.", { moments = moments(ctx) }))
  if none and #last.exports == 0 then doc:paragraph(t "Nothing that is listed here is different.") end
  doc:table { id = "changed", caption = t "How many changes", rows = rows,
    note = t "A correction has another value of the same row; a new fact was not told before.", columns = {
    { id = "what", title = t "What", type = "text" },
    { id = "new", title = t "Added", type = "integer" },
    { id = "facts", title = t "New facts and newer lists", type = "integer" },
    { id = "corrected", title = t "Corrected", type = "integer" },
    { id = "gone", title = t "Withdrawn", type = "integer" },
  } }
end

-- Whether anything of a step is recorded at a moment.
local function recorded(step, m)
  return zila.value(moment.at(m, "SELECT EXISTS (SELECT 1 FROM " .. (step.records or step.rows) .. ")")) == 1
end

-- A step at a moment, as a figure; nil when it was not recorded then.
local function count(ctx, step, m, name)
  local figure = { label = ctx.t("{step}, {day}", { step = ctx.t(step.label), day = wording.date(m.day) }),
    unit = ctx.t(step.unit) }
  if m.known then figure.note = ctx.t("as known after import {n}", { n = m.known }) end
  if recorded(step, m) then figure.sql = moment.at(m, programme.sql(step, ctx.state and ctx.state.code)) end
  return ctx:figure(name, figure)
end

local function figures(doc, ctx)
  local t, rows, any = ctx.t, {}, false
  local before, after = moment.both(ctx)
  for _, step in ipairs(programme.steps) do any = any or recorded(step, before) or recorded(step, after) end
  if not any then return doc:paragraph(t "None of the eight steps was recorded at either moment.") end
  for i, step in ipairs(programme.steps) do
    local row = { step = t(step.label), name_then = step.name .. "_then", name_now = step.name .. "_now" }
    row.was, row.now = count(ctx, step, before, row.name_then), count(ctx, step, after, row.name_now)
    row.difference = row.was and row.now and row.now - row.was
    rows[i] = row
  end
  local columns = {
    { id = "step", title = t "Step", type = "text" },
    { id = "was", title = t "Then", type = "integer", figure = "name_then" },
    { id = "now", title = t "Now", type = "integer", figure = "name_now" },
    { id = "difference", title = t "Difference", type = "integer" },
  }
  doc:table { id = "figures_compared", caption = t "The eight figures, then and now", rows = rows, columns = columns,
    note = wording.of_counts(ctx, t "n/a: nothing was recorded at that time; then there is no difference either.") }
end

-- Counts of a step by state at a moment; nil when it was not recorded then.
local function by_state(m, step)
  if not recorded(step, m) then return nil end
  local found = {}
  local state, place = "r.state", "r.state"
  if step.of ~= "states" then state, place = "d.state", "r.district" end
  for row in zila.rows(moment.at(m, ("SELECT %s AS state, count(DISTINCT %s) AS n FROM %s GROUP BY 1"):format(state,
    place, step.rows))) do
    found[row.state] = row.n
  end
  return found
end

local function states(doc, ctx)
  local t, rows, biggest = ctx.t, {}, nil
  local before, after = moment.both(ctx)
  local gained, named = {}, quality.states(ctx)
  for _, step in ipairs(programme.steps) do
    local was, now = by_state(before, step), by_state(after, step)
    for _, state in ipairs(named) do
      local old, new = was and (was[state.state] or 0), now and (now[state.state] or 0)
      if (old or 0) ~= (new or 0) then
        local difference = old and new and new - old or nil
        rows[#rows + 1] = { state = wording.state(ctx, state), step = t(step.label), was = old, now = new,
          difference = difference }
        if difference then gained[state.state] = (gained[state.state] or 0) + difference end
      end
    end
  end
  if #rows == 0 then return doc:paragraph(t "No figure of a State/UT is different.") end
  if not ctx.state and next(gained) then
    local tiles = {}
    for i, state in ipairs(named) do
      tiles[i] = { code = state.state, state = wording.state(ctx, state), change = gained[state.state] or 0 }
      if not biggest or math.abs(tiles[i].change) > math.abs(biggest.change) then biggest = tiles[i] end
    end
    doc:chart { id = "states_map", kind = "tiles", rows = tiles, caption = t "Steps taken between, by State/UT",
      message = t("The largest change: {state}, {change} steps of its districts and its own.", biggest), columns = {
      { id = "code", title = t "LGD code", type = "code" },
      { id = "state", title = t "State/UT", type = "text" },
      { id = "change", title = t "Steps", type = "integer" },
    } }
  end
  local shown, note = wording.limited(ctx, rows, MOST)
  doc:table { id = "states", caption = t "Figures of States/UTs that are different", rows = shown, note = note,
    columns = {
    { id = "state", title = t "State/UT", type = "text" },
    { id = "step", title = t "Step", type = "text" },
    { id = "was", title = t "Then", type = "integer" },
    { id = "now", title = t "Now", type = "integer" },
    { id = "difference", title = t "Difference", type = "integer" },
  } }
end

local function names()
  local found = { state = {}, district = {} }
  for row in zila.rows "SELECT state, name, name_hi FROM state_all ORDER BY valid_from" do
    found.state[row.state] = row
  end
  for row in zila.rows "SELECT district, name FROM district_all ORDER BY valid_from" do
    found.district[row.district] = row.name
  end
  return found
end

local function one_list(doc, ctx, of, changes, named)
  local t, rows = ctx.t, {}
  for i, change in ipairs(changes) do
    local row = change.row
    local state = named.state[row.state]
    rows[i] = { kind = t(KINDS[change.kind]), state = state and wording.state(ctx, state),
      district = of.dataset == "district" and row.name or named.district[row.district],
      what = of.named and of.named(row) or nil, column = change.column and t(NAMES[change.column]),
      before = change.before, after = change.after, import_id = row.import_id, line = row.line }
  end
  if #rows == 0 then return end
  local shown, note = wording.limited(ctx, rows, MOST)
  local columns = {
    { id = "kind", title = t "Change", type = "text" },
    { id = "state", title = t "State/UT", type = "text" },
    { id = "district", title = t "District", type = "text" },
    { id = "what", title = t "What", type = "text" },
    { id = "column", title = t "Column", type = "text" },
    { id = "before", title = t "Then", type = "text" },
    { id = "after", title = t "Now", type = "text" },
  }
  doc:table { id = of.id, caption = t(of.caption), rows = shown, note = note,
    columns = wording.filled(columns, shown) }
end

local function records(doc, ctx)
  local named, any = names(), false
  for i, changes in ipairs(lists(ctx)) do
    any = any or #changes > 0
    one_list(doc, ctx, LISTS[i], changes, named)
  end
  if not any then doc:paragraph(ctx.t "No district, product, committee, meeting or plan is different.") end
end

local function exports(doc, ctx)
  local t, rows, named, lacks = ctx.t, {}, names(), false
  lists(ctx)
  for i, row in ipairs(last.exports) do
    local length = LENGTHS[row.months]
    rows[i] = { state = wording.state(ctx, named.state[row.state]), year = row.year,
      length = length and t(length) or t "other periods", added = row.added, corrected = row.corrected,
        gone = row.gone }
    for _, money in ipairs { "inr", "usd" } do
      local was, now = row[money .. "_then"], row[money .. "_now"]
      rows[i][money .. "_then"], rows[i][money .. "_now"] = was, now
      local unknown = row["no_" .. money .. "_then"] + row["no_" .. money .. "_now"]
      if unknown == 0 then rows[i][money .. "_difference"] = (now or 0) - (was or 0) end
    end
    lacks = lacks or row.partial
  end
  if #rows == 0 then return doc:paragraph(t "No exports are different.") end
  local shown, note = wording.limited(ctx, rows, MOST)
  if lacks then
    local words = t "n/a: there are no rows, or some have no value in this currency, so that the sum is not known."
    note = note and note .. " " .. words or words
  end
  note = export_tables.note(ctx, note)
  doc:table { id = "exports", caption = t "Exports that are different, by State/UT and fiscal year", rows = shown,
    note = note, columns = wording.filled({
    { id = "state", title = t "State/UT", type = "text" },
    { id = "year", title = t "Year", type = "text" },
    { id = "length", title = t "Periods", type = "text" },
    { id = "added", title = t "Rows added", type = "integer" },
    { id = "corrected", title = t "Rows corrected", type = "integer" },
    { id = "gone", title = t "Rows withdrawn", type = "integer" },
    { id = "inr_then", title = t "Then", type = "money", unit = "INR" },
    { id = "inr_now", title = t "Now", type = "money", unit = "INR" },
    { id = "inr_difference", title = t "Difference", type = "money", unit = "INR" },
    { id = "usd_then", title = t "Then", type = "money", unit = "USD" },
    { id = "usd_now", title = t "Now", type = "money", unit = "USD" },
    { id = "usd_difference", title = t "Difference", type = "money", unit = "USD" },
  }, shown) }
end

-- Of the imports between two, those that the report is about.
local function imports(doc, ctx)
  local t, rows = ctx.t, {}
  local before, after = moment.both(ctx)
  if not before.known then
    return doc:paragraph(t "Two days are compared as both are known now: no file came between.")
  end
  for _, row in ipairs(quality.imports(ctx)) do
    if row.id > before.known and (not after.known or row.id <= after.known) then
      rows[#rows + 1] = { id = row.id, file = row.source, importer = row.importer, known = row.known_at:sub(1, 10),
        added = row.own and row.added or nil, changed = row.own and row.changed or nil,
        withdrawn = row.own and row.withdrawn or nil, import_id = row.id }
    end
  end
  if #rows == 0 then return doc:paragraph(t "No file was imported between.") end
  local shown, note = wording.limited(ctx, rows, MOST)
  doc:table { id = "imports", caption = t "Files imported between", rows = shown, note = note, columns = {
    { id = "id", title = t "Import", type = "integer" },
    { id = "file", title = t "File", type = "text" },
    { id = "importer", title = t "Importer", type = "text" },
    { id = "known", title = t "Imported on", type = "date" },
    { id = "added", title = t "Added", type = "integer" },
    { id = "changed", title = t "Changed", type = "integer" },
    { id = "withdrawn", title = t "Withdrawn", type = "integer" },
  } }
end

-- %s: which imports count; which prints are of the report's place.
local STALE = [[
  WITH touched AS MATERIALIZED (SELECT DISTINCT dataset, import_id FROM import_touched WHERE %s)
  SELECT p.file, p.report, p.as_of, p.known_at, s.name, s.name_hi, count(DISTINCT t.import_id) AS newer,
    (SELECT group_concat(dataset, ', ') FROM (SELECT DISTINCT q.dataset FROM report_print AS q JOIN touched AS u
      ON u.dataset = q.dataset AND u.import_id > q.known WHERE q.id = p.id ORDER BY 1)) AS datasets
  FROM report_print AS p JOIN touched AS t ON t.dataset = p.dataset AND t.import_id > p.known
  LEFT JOIN state AS s ON s.state = p.state WHERE %s GROUP BY p.id ORDER BY p.id]]

local function prints(doc, ctx)
  local t, rows = ctx.t, {}
  local before, after = moment.both(ctx)
  local newest = zila.value "SELECT id FROM import_newest"
  local which = ("import_id > %d AND import_id <= %d"):format(before.known or 0, after.known or newest or 0)
  local of = ctx.state and ("p.state = %d"):format(ctx.state.code) or "true"
  for row in zila.rows(STALE:format(which, of)) do
    rows[#rows + 1] = { file = row.file, report = row.report, state = row.name and wording.state(ctx, row),
      as_of = row.as_of, known = row.known_at:sub(1, 10), newer = row.newer, datasets = row.datasets }
  end
  if #rows == 0 then return doc:paragraph(t "No printed report was overtaken by newer data.") end
  local shown, note = wording.limited(ctx, rows, MOST)
  doc:table { id = "prints", caption = t "Printed reports that newer data have overtaken", rows = shown,
    note = note or t("Of what was printed before the newest import. "
      .. "`zila report --verify FILE` says what would be different."),
    columns = {
    { id = "file", title = t "File", type = "text" },
    { id = "report", title = t "Report", type = "text" },
    { id = "state", title = t "State/UT", type = "text" },
    { id = "as_of", title = t "As on", type = "date" },
    { id = "known", title = t "As known on", type = "date" },
    { id = "newer", title = t "Newer imports", type = "integer" },
    { id = "datasets", title = t "Datasets", type = "text" },
  } }
end

return {
  id = "changes",
  title = "What has changed",
  scope = "any",
  settings = {
    since = { type = "date", label = "Since",
      help = "the earlier day; a year before the as-of day unless said otherwise" },
    from = { type = "import", label = "Known after import", help = "instead: as known after this import" },
    to = { type = "import", label = "Compared with import",
      help = "and after this one; what is known now unless said otherwise" },
  },
  refuses = moment.refuses,
  sections = {
    { id = "summary", title = "What is different", build = summary },
    { id = "figures", title = "The eight figures", build = figures },
    { id = "states", title = "States/UTs", build = states },
    { id = "records", title = "What was added, corrected and withdrawn", build = records },
    { id = "exports", title = "Exports", build = exports },
    { id = "imports", title = "Files", build = imports },
    { id = "prints", title = "Printed reports", build = prints },
  },
}

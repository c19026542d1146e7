-- One district: all that is recorded of it, where it came from, what is missing.
local exports = require "lib.exports"
local face = require "lib.face"
local held = require "lib.held"
local place_facts = require "lib.place_facts"
local wording = require "lib.wording"

local function recorded(doc, ctx)
  local t, code = ctx.t, ctx.district.code
  local register = held.district(code)
  doc:title(wording.district(ctx, { district = code, name = ctx.district.name }))
  doc:crumbs { { text = t "States/UTs", href = "/states" },
    { text = wording.own_name(ctx), href = face.state(ctx.state.iso) } }
  doc:facts {
    { t "LGD code", tostring(code) },
    { t "State/UT", { text = wording.own_name(ctx), href = face.state(ctx.state.iso) } },
    { t "In the district list", register and t("yes, the {list}", { list = wording.list(ctx) }) or t "no" },
  }
  local year = exports.main_year(exports.of_state(ctx.state.code))
  local items, missing = place_facts.sheet(ctx, code, year, place_facts.ranks(ctx, year))
  if #items > 0 then doc:list(items) end
  if missing and #missing > 0 then
    doc:note(t("Not recorded: {list}. What is not recorded is not known; it is not 0.",
      { list = type(missing) == "table" and table.concat(missing, ", ") or missing }), "warning")
  end
  face.synthetic(doc, ctx)
  local of = { "district", tostring(code), "as_of", ctx.query.as_of, "lang", face.file_lang(ctx) }
  doc:links(t "Reports", {
    { text = t "District Export Action Plan: what is recorded", href = ctx.url("/reports/action_plan",
      table.unpack(of, 1, 4)) },
    { text = "PDF", href = ctx.url("/reports/action_plan.pdf", "state", ctx.state.iso:sub(4), table.unpack(of, 1, 6)) },
  })
end

local function products(doc, ctx)
  local t = ctx.t
  face.table(doc, t "No product is recorded.", { id = "products", caption = t "Products",
    rows = held.of("products", ctx.district.code), columns = {
      { id = "name", title = t "Product", type = "text" },
      { id = "sector", title = t "Sector", type = "text" },
      { id = "list", title = t "List", type = "text" },
      { id = "as_on", title = t "As on", type = "date" },
    } })
end

local function steps(doc, ctx)
  local t, rows, code = ctx.t, {}, ctx.district.code
  local function add(what, day, more, row)
    if day then
      rows[#rows + 1] = { what = what, day = day, more = more, import_id = row.import_id, line = row.line }
    end
  end
  for _, row in ipairs(held.of("committees", code)) do add(t "DEPC constituted", row.constituted, row.order_no, row) end
  for _, row in ipairs(held.of("offices", code)) do add(t "Nodal officer nominated", row.nominated, row.office, row) end
  for _, row in ipairs(held.of("meetings", code)) do add(t "DEPC meeting held", row.held, row.decisions, row) end
  for _, row in ipairs(held.of("plans", code)) do
    add(t "Action plan drafted", row.drafted, row.ra, row)
    add(t "Action plan adopted", row.adopted, nil, row)
    add(t "Action plan notified", row.notified, row.document, row)
  end
  table.sort(rows, function(a, b) return a.day < b.day end)
  face.table(doc, t "No step of the programme is recorded.", { id = "steps", caption = t "Steps of the programme",
    rows = rows, columns = {
      { id = "day", title = t "Date", type = "date" },
      { id = "what", title = t "Step", type = "text" },
      { id = "more", title = t "Remarks", type = "text" },
    } })
end

local function waits(doc, ctx)
  local t, rows = ctx.t, {}
  for row in zila.rows([[SELECT id, severity, message, template, "values", fix, params, rule, days_open
      FROM finding
      WHERE district = :district AND status = 'open'
      ORDER BY CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, id LIMIT 100]]) do
    local word, tone = face.severity(ctx, row.severity)
    row.place_name = wording.own_name(ctx)
    rows[#rows + 1] = { severity = word, tone = tone, rule = row.rule, href = "/findings/" .. row.id,
      message = ctx.finding(row), days = row.days_open }
  end
  face.table(doc, t "No finding is open.", { id = "findings", caption = t "Open findings", rows = rows, columns = {
    { id = "severity", title = t "Severity", type = "text", tone = "tone" },
    { id = "message", title = t "Finding", type = "text", link = "href" },
    { id = "days", title = t "Days open", type = "integer" },
  } })
end

local function names(doc, ctx)
  local t = ctx.t
  face.table(doc, t "No other name is known.", { id = "names", caption = t "Other names and spellings",
    rows = zila.all([[SELECT name, kind, language, valid_from, import_id, line FROM place_alias
      WHERE district = :district ORDER BY kind, name]]), columns = {
      { id = "name", title = t "Name", type = "text" },
      { id = "language", title = t "Script", type = "text" },
    } })
end

return {
  id = "district", path = "/districts/{district}", title = "District",
  sections = {
    { id = "recorded", title = "What is recorded", build = recorded },
    { id = "products", title = "Products", build = products },
    { id = "steps", title = "Step by step", build = steps },
    { id = "waits", title = "What waits for a person", build = waits },
    { id = "names", title = "Names", build = names },
  },
}

-- One State/UT: where it stands, its districts, and what waits for a person.
local export_profile = require "lib.export_profile"
local exports = require "lib.exports"
local face = require "lib.face"
local held = require "lib.held"
local programme = require "lib.programme"
local quality = require "lib.quality"
local wording = require "lib.wording"

local function letters(ctx) return ctx.state.iso:sub(4) end

local function figures(doc, ctx)
  doc:title(wording.own_name(ctx))
  doc:crumbs { { text = ctx.t "States/UTs", href = "/states" } }
  local names, drafted = { "depc_districts" }, nil
  programme.figure(ctx, programme.depc_districts, nil, ctx.state.code)
  for _, step in ipairs(programme.steps) do
    if step.of ~= "states" then
      local found = programme.figure(ctx, step, drafted, ctx.state.code)
      names[#names + 1] = step.name
      if step.name == "plans_drafted" then drafted = found.value end
    end
  end
  doc:figures(names)
  local dates = {}
  for _, step in ipairs(programme.steps) do
    if step.of == "states" then
      dates[#dates + 1] = { ctx.t(step.label), face.time(programme.dates(step, ctx.state.code)[ctx.state.code])
        or ctx.t "not recorded" }
    end
  end
  doc:facts(dates)
end

local function mark(ctx, row, id)
  row[id .. "_tone"] = row[id] == 1 and "good" or "plain"
  row[id] = row[id] == 1 and ctx.t "yes" or ctx.t "not recorded"
end

local function districts(doc, ctx)
  local t, rows, columns = ctx.t, quality.districts(ctx), {}
  columns[1] = { id = "name", title = t "District", type = "text", link = "href" }
  for _, row in ipairs(rows) do
    row.href, row.name = face.district(row.district), wording.district(ctx, row)
    for _, register in ipairs(quality.registers) do mark(ctx, row, register.id) end
  end
  for i, register in ipairs(quality.registers) do
    columns[i + 1] = { id = register.id, title = t(register.label), type = "text", tone = register.id .. "_tone" }
  end
  face.table(doc, t "No district is in the list in force.", { id = "districts", rows = rows, columns = columns,
    caption = t("Districts of the {list}", { list = wording.list(ctx) }), note = wording.of_counts(ctx, nil) })
end

local function products(doc, ctx)
  local t, rows, names = ctx.t, {}, {}
  for _, district in ipairs(held.districts(ctx.state.code)) do
    names[district.district] = wording.district(ctx, district)
  end
  local all = held.of_state("products", ctx.state.code)
  for i = 1, math.min(#all, face.ROWS) do
    local row = all[i]
    rows[i] = { district = names[row.district] or tostring(row.district or ""), href = face.district(row.district),
      name = row.name, list = row.list, as_on = row.as_on, import_id = row.import_id, line = row.line }
  end
  if #rows == 0 then return doc:paragraph(t "No product is recorded.") end
  doc:fold(t("Products: {n}", { n = #all }), function()
    doc:table { id = "products", caption = t "Products", rows = rows,
      note = #all > #rows and t("Only the first {shown} of {total} rows are shown.", { shown = #rows, total = #all })
        or nil,
      columns = {
        { id = "district", title = t "District", type = "text", link = "href" },
        { id = "name", title = t "Product", type = "text" },
        { id = "list", title = t "List", type = "text" },
        { id = "as_on", title = t "As on", type = "date" },
      } }
  end)
end

local function trade(doc, ctx)
  if #exports.of_state(ctx.state.code) == 0 and #exports.outside(ctx.state.code) == 0 then
    return doc:paragraph(ctx.t "No exports are held of this State/UT.")
  end
  export_profile(doc, ctx)
end

local function waits(doc, ctx)
  local t, rows = ctx.t, {}
  local found, total = held.findings(ctx.state.code)
  for i, row in ipairs(found) do
    local word, tone = face.severity(ctx, row.severity)
    row.place_name = wording.own_name(ctx)
    rows[i] = { severity = word, tone = tone, message = ctx.finding(row), rule = row.rule }
  end
  local own = ctx.url("/findings", "state", letters(ctx))
  doc:links(t "Findings of the State/UT", { { text = t("All its findings: {n} open", { n = total }), href = own } })
  face.table(doc, t "No finding is open.", { id = "findings", caption = t "The worst open findings", rows = rows,
    columns = {
      { id = "severity", title = t "Severity", type = "text", tone = "tone" },
      { id = "message", title = t "Finding", type = "text" },
      { id = "rule", title = t "Rule", type = "text" },
    } })
  rows = {}
  local lines = held.rejects(ctx.state.code)
  for i, row in ipairs(lines) do
    rows[i] = { file = row.source, href = "/quarantine/" .. row.import_id, line = row.line }
  end
  face.table(doc, t "No line of it is in quarantine.", { id = "quarantine", caption = t "Lines in quarantine",
    rows = rows, note = lines[1] and lines[1].total > #rows
      and t("Only the first {shown} of {total} rows are shown.", { shown = #rows, total = lines[1].total }) or nil,
    columns = {
      { id = "file", title = t "File", type = "text", link = "href" },
      { id = "line", title = t "Line", type = "integer" },
    } })
end

local function files(doc, ctx)
  local t, rows, known = ctx.t, {}, held.files()
  for import in pairs(held.imports(ctx.state.code)) do rows[#rows + 1] = { id = import } end
  table.sort(rows, function(a, b) return a.id > b.id end)
  for _, row in ipairs(rows) do
    local file = known[row.id] and known[row.id][1] or {}
    row.file, row.href = file.source, face.import(row.id)
    row.kind, row.tone = file.synthetic == 1 and t "synthetic" or nil, file.synthetic == 1 and "warning" or nil
  end
  face.table(doc, t "Nothing has been imported.", { id = "files", caption = t "Files that it rests on", rows = rows,
    columns = {
      { id = "id", title = t "No.", type = "code", link = "href" },
      { id = "file", title = t "File", type = "text", link = "href" },
      { id = "kind", title = t "Kind", type = "text", tone = "tone" },
    } })
end

local function reports(doc, ctx)
  local t, links = ctx.t, {}
  for _, part in ipairs(ctx.parts "reports") do
    if not part.state and (part.scope == "state" or part.scope == "any") then
      local of = { "state", letters(ctx), "as_of", ctx.query.as_of, "lang", face.file_lang(ctx) }
      links[#links + 1] = { { text = t(part.title), href = ctx.url("/reports/" .. part.id, table.unpack(of, 1, 4)) },
        " ", { text = "PDF", href = ctx.url("/reports/" .. part.id .. ".pdf", table.unpack(of, 1, 6)) },
        " ", { text = "XLSX", href = ctx.url("/reports/" .. part.id .. ".xlsx", table.unpack(of, 1, 6)) } }
    end
  end
  doc:links(t "Reports", links)
end

return {
  id = "state", path = "/states/{state}", title = "State/UT",
  sections = {
    { id = "figures", title = "Where it stands", build = figures },
    { id = "reports", title = "Reports", build = reports },
    { id = "districts", title = "Districts", build = districts },
    { id = "products", title = "Products", build = products },
    { id = "exports", title = "Exports", build = trade },
    { id = "waits", title = "What waits for a person", build = waits },
    { id = "files", title = "Files", build = files },
  },
}

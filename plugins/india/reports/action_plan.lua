-- The District Export Action Plan of one district: the eleven headings of the
-- Handbook of Procedures with what is recorded under each. The plan itself is
-- the Regional Authority's and the DEPC's; nothing here is written for them,
-- and what is missing is said to be missing.
--
-- A state's plugin adds what is its own by section: cover, profile, industry,
-- products, bottlenecks, responsibilities, interventions, targets, incentives,
-- training, exports, strategy, further, notes.
local data_notes = require "lib.data_notes"
local export_tables = require "lib.export_tables"
local exports = require "lib.exports"
local facts = require "lib.place_facts"
local held = require "lib.held"
local tables = require "lib.plan_tables"
local wording = require "lib.wording"

-- What is held under a heading besides the plan's own statements.
local REGISTERS = { [3] = { "products" }, [4] = { "challenges" }, [5] = { "committees", "offices" },
  [6] = { "interventions" }, [7] = { "plans", "targets" } }

local function own_exports(ctx) return exports.of_districts(ctx.state.code)[ctx.district.code] end

local function records(ctx, item)
  local n = 0
  for _, row in ipairs(held.of("items", ctx.district.code)) do
    if row.item == item then n = n + 1 end
  end
  for _, kind in ipairs(REGISTERS[item] or {}) do n = n + #held.of(kind, ctx.district.code) end
  if item == 10 and own_exports(ctx) then n = n + #own_exports(ctx) end
  return n
end

local function cover(doc, ctx)
  local d = held.district(ctx.district.code)
  doc:paragraph(ctx.t("{district} (LGD {code}), {state}. Position as on {date}.", {
    district = wording.own_district(ctx), code = tostring(ctx.district.code), state = wording.own_name(ctx),
    date = wording.date(ctx.as_of) }))
  if not d then
    doc:note(ctx.t("The {list} does not name this district: what is recorded of it is of an earlier list.",
      { list = wording.list(ctx) }), "warning")
  end
  export_tables.warn(doc, ctx)
  local plan = held.of("plans", ctx.district.code)[1]
  doc:paragraph(plan and ctx.t("Action plan: {steps}.", { steps = facts.plan(ctx, plan) })
    or ctx.t("No action plan of the district is recorded, drafted or notified."))
  local rows, empty = {}, 0
  for i, heading in ipairs(held.headings()) do
    local n = records(ctx, heading.item)
    if n == 0 then empty = empty + 1 end
    rows[i] = { item = heading.item, heading = ctx.t(heading.heading), records = n,
      state = n > 0 and ctx.t("recorded") or ctx.t("missing") }
  end
  doc:table {
    id = "headings", caption = ctx.t("The headings of a plan, and what is recorded"), rows = rows,
    note = ctx.t("Headings: Handbook of Procedures 2023, chapter 3. Records: statements of the plan and rows of the "
      .. "registers; of exports, fiscal years. Missing under {n} of {of} headings.", { n = empty, of = #rows }),
    columns = {
      { id = "item", title = ctx.t("No."), type = "integer" },
      { id = "heading", title = ctx.t("Heading"), type = "text" },
      { id = "records", title = ctx.t("Records"), type = "integer" },
      { id = "state", title = ctx.t("State of the heading"), type = "text" },
    },
  }
end

local function names(district, kind)
  local found = {}
  for _, row in ipairs(held.names(district)) do
    if row.kind == kind then found[#found + 1] = row.name end
  end
  return #found > 0 and table.concat(found, ", ") or nil
end

local function profile(doc, ctx)
  local code = ctx.district.code
  local d = held.district(code) or {}
  tables.facts(doc, ctx, { id = "profile", caption = ctx.t("The district in the register"), facts = {
    { ctx.t("State/UT"), wording.own_name(ctx) },
    { ctx.t("LGD code"), tostring(code) },
    { ctx.t("Census 2011 code"), d.census_2011 and tostring(d.census_2011) },
    { ctx.t("Name in a local script"), names(code, "local") },
    { ctx.t("Former names"), names(code, "former") },
    { ctx.t("Made in"), d.created and tostring(d.created) },
    { ctx.t("Remark"), d.note, import_id = d.import_id, line = d.line },
  } })
  doc:paragraph(ctx.t("Population, area, administrative units and infrastructure are in no register held here."))
  tables.statements(doc, ctx, 1)
end

local function industry(doc, ctx)
  local sectors, order = {}, {}
  for _, p in ipairs(held.of("products", ctx.district.code)) do
    local sector = p.sector or false
    if not sectors[sector] then
      sectors[sector], order[#order + 1] = {}, sector
    end
    sectors[sector][p.name] = true
  end
  table.sort(order, function(a, b) return tostring(a) < tostring(b) end)
  local rows = {}
  for i, sector in ipairs(order) do
    local found = {}
    for name in pairs(sectors[sector]) do found[#found + 1] = name end
    table.sort(found)
    rows[i] = { sector = sector or ctx.t("Not stated"), n = #found, products = table.concat(found, "; ") }
  end
  if #rows > 0 then
    doc:table {
      id = "sectors", caption = ctx.t("Sectors of the products identified"), rows = rows,
      columns = {
        { id = "sector", title = ctx.t("Sector"), type = "text" },
        { id = "n", title = ctx.t("Products"), type = "integer" },
        { id = "products", title = ctx.t("Named"), type = "text" },
      },
    }
  end
  doc:paragraph(ctx.t("Units, employment, production and exporters are in no register held here."))
  tables.statements(doc, ctx, 2)
end

local function products(doc, ctx)
  tables.products(doc, ctx)
  tables.statements(doc, ctx, 3)
end

local function bottlenecks(doc, ctx)
  tables.challenges(doc, ctx)
  tables.statements(doc, ctx, 4)
end

local function responsibilities(doc, ctx)
  local code = ctx.district.code
  local committee, plan = held.of("committees", code)[1] or {}, held.of("plans", code)[1] or {}
  local office, agencies, seen = held.of("offices", code)[1] or {}, {}, {}
  for _, i in ipairs(held.of("interventions", code)) do
    if i.agency and not seen[i.agency] then
      seen[i.agency], agencies[#agencies + 1] = true, i.agency
    end
  end
  tables.facts(doc, ctx, { id = "responsibilities", caption = ctx.t("Who answers for what"),
    note = ctx.t("Offices, never persons."), facts = {
      { ctx.t("DEPC since"), wording.date(committee.constituted), import_id = committee.import_id,
        line = committee.line },
      { ctx.t("Order"), committee.order_no, import_id = committee.import_id, line = committee.line },
      { ctx.t("Chair"), committee.chair, import_id = committee.import_id, line = committee.line },
      { ctx.t("Co-chair"), committee.co_chair, import_id = committee.import_id, line = committee.line },
      { ctx.t("Regional Authority"), plan.ra, import_id = plan.import_id, line = plan.line },
      { ctx.t("Nodal office of the district"), office.office, import_id = office.import_id, line = office.line },
      { ctx.t("Agencies of interventions"), #agencies > 0 and table.concat(agencies, ", ") },
    } })
  tables.meetings(doc, ctx)
  tables.statements(doc, ctx, 5)
end

local function interventions(doc, ctx)
  tables.interventions(doc, ctx)
  tables.statements(doc, ctx, 6)
end

local function targets(doc, ctx)
  local plan = held.of("plans", ctx.district.code)[1] or {}
  tables.facts(doc, ctx, { id = "plan", caption = ctx.t("The plan and its dates"),
    note = ctx.t("Drafted, adopted and notified are three things."), facts = {
      { ctx.t("Plan drafted"), wording.date(plan.drafted), import_id = plan.import_id, line = plan.line },
      { ctx.t("Plan adopted"), wording.date(plan.adopted), import_id = plan.import_id, line = plan.line },
      { ctx.t("Plan notified"), wording.date(plan.notified), import_id = plan.import_id, line = plan.line },
      { ctx.t("Document"), plan.document, import_id = plan.import_id, line = plan.line },
      { ctx.t("Remark"), plan.remarks, import_id = plan.import_id, line = plan.line },
    } })
  tables.targets(doc, ctx)
  tables.statements(doc, ctx, 7)
end

local function incentives(doc, ctx) tables.statements(doc, ctx, 8) end

local function training(doc, ctx) tables.statements(doc, ctx, 9) end

local function export_data(doc, ctx)
  tables.exports(doc, ctx)
  doc:paragraph(ctx.t("How exports are counted: a shipping bill names the district of origin since April 2021; goods "
    .. "that leave through a trader or a head office elsewhere count there, and services not at all."))
  tables.statements(doc, ctx, 10)
end

local function strategy(doc, ctx) tables.statements(doc, ctx, 11) end

-- Headings that a state asks for beyond the Handbook's eleven.
local function further(doc, ctx)
  for _, heading in ipairs(held.headings()) do
    if heading.item > 11 then
      doc:heading(("%d. %s"):format(heading.item, ctx.t(heading.heading)), 1)
      tables.statements(doc, ctx, heading.item)
    end
  end
end

local function notes(doc, ctx)
  data_notes.synthetic(doc, ctx)
  local items = data_notes.exports(ctx, own_exports(ctx) or {})
  items[#items + 1] = ctx.t("Districts are those of the {list}. What is not recorded is not known; it is not 0.",
    { list = wording.list(ctx) })
  items[#items + 1] = ctx.t("Lines in quarantine are known by their state only: see the state's report.")
  doc:list(items)
  data_notes.findings(doc, ctx, ctx.district.code)
end

return {
  id = "action_plan",
  title = "District Export Action Plan: what is recorded",
  scope = "district",
  sections = {
    { id = "cover", title = false, build = cover },
    { id = "profile", title = "District profile", build = profile },
    { id = "industry", title = "Industry profile", build = industry },
    { id = "products", title = "Products with export potential", build = products },
    { id = "bottlenecks", title = "Bottlenecks faced by the industry", build = bottlenecks },
    { id = "responsibilities", title = "Institutional responsibilities and reforms", build = responsibilities },
    { id = "interventions", title = "Interventions required", build = interventions },
    { id = "targets", title = "Action plan: targets and timelines", build = targets },
    { id = "incentives", title = "Incentives and support", build = incentives },
    { id = "training", title = "Training and development needs", build = training },
    { id = "exports", title = "Export data of the district", build = export_data },
    { id = "strategy", title = "Mid-term and long-term strategy", build = strategy },
    { id = "further", title = false, build = further },
    { id = "notes", title = "Data notes", build = notes },
  },
}

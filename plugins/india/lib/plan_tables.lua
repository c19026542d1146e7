--- The tables of a district's action plan: what is held under each heading of
-- the Handbook, and the sentence that says so where nothing is.
local exports = require "lib.exports"
local export_tables = require "lib.export_tables"
local facts = require "lib.place_facts"
local held = require "lib.held"
local wording = require "lib.wording"

local tables = {}

--- Adds what a district's plan says under a heading to the rows.
---@param name string? of the district
function tables.add_statements(rows, district, item, name)
  for _, row in ipairs(held.of("items", district)) do
    if row.item == item then
      rows[#rows + 1] = { district = name, text = row.text, agency = row.agency, due = row.due, source = row.source,
        import_id = row.import_id, line = row.line }
    end
  end
end

--- What the plan itself says under a heading.
---@return integer count of statements
function tables.statements(doc, ctx, item)
  local rows = {}
  tables.add_statements(rows, ctx.district.code, item)
  if #rows == 0 then
    doc:paragraph(ctx.t("No statement of the plan under this heading is recorded."))
    return 0
  end
  doc:table {
    id = "item_" .. item, caption = ctx.t("What the plan says"), rows = rows,
    columns = {
      { id = "text", title = ctx.t("Statement"), type = "text" },
      { id = "agency", title = ctx.t("Agency"), type = "text" },
      { id = "due", title = ctx.t("Due"), type = "date" },
      { id = "source", title = ctx.t("Document"), type = "text" },
    },
  }
  return #rows
end

-- Facts in two columns: what, and what is held of it.
function tables.facts(doc, ctx, spec)
  local rows = {}
  for _, fact in ipairs(spec.facts) do
    rows[#rows + 1] = { what = fact[1], value = fact[2] or ctx.t("not recorded"),
      import_id = fact[2] and fact.import_id or nil, line = fact[2] and fact.line or nil }
  end
  doc:table {
    id = spec.id, caption = spec.caption, rows = rows, note = spec.note,
    columns = {
      { id = "what", title = ctx.t("Fact"), type = "text" },
      { id = "value", title = ctx.t("Recorded"), type = "text" },
    },
  }
end

--- Adds the products of a district to the rows.
function tables.add_products(ctx, rows, district)
  for _, p in ipairs(held.of("products", district)) do
    rows[#rows + 1] = { product = p.name, sector = p.sector, hs = p.hs, gi = ctx.t(wording.gi[p.gi or "unknown"]),
      list = p.list, as_on = p.as_on, import_id = p.import_id, line = p.line }
  end
end

--- Their table.
---@param spec { id: string, caption: string, note: string, rows: table[] }
function tables.product_table(doc, ctx, spec)
  doc:table {
    id = spec.id, caption = spec.caption, rows = spec.rows, note = spec.note,
    columns = {
      { id = "product", title = ctx.t("Product"), type = "text" },
      { id = "sector", title = ctx.t("Sector"), type = "text" },
      { id = "hs", title = ctx.t("HS code"), type = "code" },
      { id = "gi", title = ctx.t("GI"), type = "text" },
      { id = "list", title = ctx.t("List"), type = "text" },
      { id = "as_on", title = ctx.t("As on"), type = "date" },
    },
  }
end

function tables.products(doc, ctx)
  local rows = {}
  tables.add_products(ctx, rows, ctx.district.code)
  if #rows == 0 then return doc:note(ctx.t("No product or service of the district is recorded in any list."),
    "warning") end
  tables.product_table(doc, ctx, { id = "products", rows = rows,
    caption = ctx.t("Products and services identified, by list"),
    note = ctx.t("Lists are kept apart and may differ. GI: yes only where a source says so.") })
end

function tables.challenges(doc, ctx)
  local rows, answered = {}, {}
  for _, i in ipairs(held.of("interventions", ctx.district.code)) do
    if i.challenge then answered[i.challenge] = (answered[i.challenge] or 0) + 1 end
  end
  for _, c in ipairs(held.of("challenges", ctx.district.code)) do
    rows[#rows + 1] = { category = ctx.t(facts.category[c.category]), description = c.description, raised = c.raised,
      interventions = answered[c.description] or 0, import_id = c.import_id, line = c.line }
  end
  if #rows == 0 then return doc:paragraph(ctx.t("No bottleneck of the district is recorded.")) end
  doc:table {
    id = "bottlenecks", caption = ctx.t("Bottlenecks, and how many interventions answer each"), rows = rows,
    columns = {
      { id = "category", title = ctx.t("Category"), type = "text" },
      { id = "description", title = ctx.t("Bottleneck"), type = "text" },
      { id = "raised", title = ctx.t("Raised on"), type = "date" },
      { id = "interventions", title = ctx.t("Interventions"), type = "integer" },
    },
  }
end

--- Adds the interventions of a district to the rows.
---@param name string? of the district
---@return integer overdue
function tables.add_interventions(ctx, rows, district, name)
  local overdue = 0
  for _, i in ipairs(held.of("interventions", district)) do
    if i.stands == "overdue" then overdue = overdue + 1 end
    rows[#rows + 1] = { district = name, description = i.description, challenge = i.challenge, agency = i.agency,
      due = i.due, done = i.done, stands = ctx.t(facts.stands[i.stands]), cost = i.cost, import_id = i.import_id,
      line = i.line }
  end
  return overdue
end

--- Their table, without what it begins with.
---@param first table[] columns
function tables.intervention_table(doc, ctx, rows, caption, first)
  local rest = {
    { id = "agency", title = ctx.t("Agency"), type = "text" },
    { id = "due", title = ctx.t("Due"), type = "date" },
    { id = "done", title = ctx.t("Done"), type = "date" },
    { id = "stands", title = ctx.t("State of work"), type = "text" },
    { id = "cost", title = ctx.t("Cost"), type = "money", unit = "INR" },
  }
  doc:table { id = "interventions", caption = caption, rows = rows,
    columns = table.move(rest, 1, #rest, #first + 1, first) }
end

function tables.interventions(doc, ctx)
  local rows = {}
  local overdue = tables.add_interventions(ctx, rows, ctx.district.code)
  if #rows == 0 then return doc:paragraph(ctx.t("No intervention for the district is recorded.")) end
  if overdue > 0 then
    doc:note(ctx.t("Interventions past their date and not done: {n} of {of}.", { n = overdue, of = #rows }), "warning")
  end
  tables.intervention_table(doc, ctx, rows, ctx.t("Interventions, by their dates"), {
    { id = "description", title = ctx.t("Intervention"), type = "text" },
    { id = "challenge", title = ctx.t("Bottleneck"), type = "text" },
  })
end

--- Targets beside what is held, as a table.
---@param spec { id: string, caption: string, rows: table[], note: string, needed: boolean? } rows: of target_row(),
-- with the growth `needed` and the year that it is `from`
function tables.target_table(doc, ctx, spec)
  local columns = {
    { id = "period", title = ctx.t("Fiscal year"), type = "text" },
    { id = "inr", title = ctx.t("Target"), type = "money", unit = "INR" },
    { id = "actual_inr", title = ctx.t("Actual"), type = "money", unit = "INR" },
    { id = "usd", title = ctx.t("Target"), type = "money", unit = "USD" },
    { id = "actual_usd", title = ctx.t("Actual"), type = "money", unit = "USD" },
    { id = "months", title = ctx.t("Months"), type = "integer" },
    { id = "reached", title = ctx.t("Reached"), type = "percent" },
    { id = "source", title = ctx.t("Document"), type = "text" },
  }
  local notes, told = { spec.note }, {}
  local function tell(year)
    if year and not told[year] then notes[#notes + 1] = export_tables.provisional(ctx, year) end
    if year then told[year] = true end
  end
  for _, row in ipairs(spec.rows) do
    tell(row.actual)
    tell(row.needed and row.from)
  end
  local note = table.concat(notes, " ")
  if spec.needed then table.insert(columns, 8, { id = "needed", title = ctx.t("Growth needed"), type = "percent" }) end
  doc:table { id = spec.id, caption = spec.caption, rows = spec.rows, columns = columns,
    note = next(told) and export_tables.note(ctx, note) or note }
end

--- The currency, rupees first, in which a target and exports both are; nil: none,
-- or the target is of a part of a year.
function tables.target_money(target, actual)
  if not target.period:find "^%d%d%d%d%-%d%d$" then return nil end
  return target.inr and actual.inr and "inr" or target.usd and actual.usd and "usd" or nil
end

--- A target beside the exports of its year: per cent only of whole years.
function tables.target_row(target, years)
  local actual = years[target.period]
  local money = actual and actual.whole and tables.target_money(target, actual)
  return { period = target.period, inr = target.inr, usd = target.usd, actual = actual,
    actual_inr = actual and actual.inr, actual_usd = actual and actual.usd, months = actual and actual.months,
    reached = money and zila.stats.share(actual[money], target[money]) or nil,
    source = target.source, import_id = target.import_id, line = target.line }
end

function tables.targets(doc, ctx)
  local rows, years = {}, exports.of_districts(ctx.state.code)[ctx.district.code] or {}
  for i, target in ipairs(held.of("targets", ctx.district.code)) do rows[i] = tables.target_row(target, years) end
  if #rows == 0 then
    return doc:note(ctx.t("No quantified target of the district is recorded: its exports can't be held against one."),
      "warning")
  end
  tables.target_table(doc, ctx, { id = "targets", caption = ctx.t("Export targets, and what is held"), rows = rows,
    note = ctx.t("Reached: of whole years, within one currency only.") })
end

function tables.meetings(doc, ctx)
  local rows = {}
  for i, m in ipairs(held.of("meetings", ctx.district.code)) do
    rows[i] = { held = m.held, number = m.number, decisions = m.decisions, import_id = m.import_id, line = m.line }
  end
  if #rows == 0 then return doc:paragraph(ctx.t("No meeting of the committee is recorded, which is not the same as "
    .. "none held.")) end
  doc:table {
    id = "meetings", caption = ctx.t("Meetings of the committee"), rows = rows,
    columns = {
      { id = "held", title = ctx.t("Held on"), type = "date" },
      { id = "number", title = ctx.t("Number"), type = "text" },
      { id = "decisions", title = ctx.t("Decisions"), type = "text" },
    },
  }
end

local TOP = 10

--- The district's exports: years, commodities, destinations.
function tables.exports(doc, ctx)
  local state, code = ctx.state.code, ctx.district.code
  local years = exports.of_districts(state)[code]
  if not years then
    return doc:note(export_tables.outside(ctx, code) or ctx.t("No export data for periods up to {date} have been "
      .. "imported for {district}: its exports are not known here, which does not mean that there are none.",
      { date = wording.date(ctx.as_of), district = wording.own_district(ctx) }), "warning")
  end
  local year = exports.main_year(years)
  local money = year.inr and "inr" or "usd"
  local lists = exports.district_in(state, code, year.year)
  export_tables.figure(ctx, "exports", year, lists.lines)
  doc:figures { "exports" }
  export_tables.warn(doc, ctx, "export_flow")
  local items = { ctx.t("Exports in {year}: {value}.", { year = export_tables.named(ctx, year),
    value = export_tables.value(ctx, year) }) }
  items[#items + 1] = export_tables.provisional(ctx, year)
  local growth = export_tables.growth(ctx, years, year)
  items[#items + 1] = growth
  items[#items + 1] = growth and export_tables.remade(ctx, years, year)
  local own = exports.of_state(state)[year.year]
  local share = own and own.mask == year.mask and not own.uneven and zila.stats.share(year[money], own[money])
  if share then
    items[#items + 1] = ctx.t("Share of the exports of {state}: {share} %.",
      { state = wording.own_name(ctx), share = zila.number.format(share, 2) })
  end
  local rank = facts.ranks(ctx, year)
  if rank[code] then
    items[#items + 1] = ctx.t("Rank among the {n} districts of the state with exports: {rank}.",
      { n = rank.n, rank = rank[code] })
  end
  doc:list(items)
  export_tables.years(doc, ctx, years, false)
  if not year[money] then return end
  local goods, total = exports.top(lists.commodities, money)
  if #goods > 0 then
    export_tables.shares(doc, ctx, { id = "commodities", list = goods, most = TOP, total = total, money = money,
      whole = year[money], title = ctx.t("Commodity"), caption = ctx.t("Top commodities, {year}",
        { year = export_tables.named(ctx, year) }),
      note = export_tables.uncoded(ctx, year, lists.commodities, money),
      label = function(row) return export_tables.commodity(ctx, row) end })
  end
  local places, all = exports.top(lists.destinations, money)
  if #places > 0 then
    export_tables.shares(doc, ctx, { id = "destinations", list = places, most = TOP, total = all, money = money,
      whole = year[money], title = ctx.t("Destination"), caption = ctx.t("Top destinations, {year}",
        { year = export_tables.named(ctx, year) }) })
  end
end

return tables

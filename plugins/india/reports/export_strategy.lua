-- The frame of a state's export strategy: where the state stands in the
-- programme, what it exports, which products its districts have, what is
-- planned and by whom. What is not recorded is said, never filled in.
--
-- A state's plugin adds what is its own by section: cover, status, exports,
-- products, districts, targets, stakeholders, notes.
local data_notes = require "lib.data_notes"
local export_profile = require "lib.export_profile"
local export_tables = require "lib.export_tables"
local exports = require "lib.exports"
local facts = require "lib.place_facts"
local held = require "lib.held"
local names_office = require "lib.authority"
local plan_tables = require "lib.plan_tables"
local product_match = require "lib.product_match"
local programme = require "lib.programme"
local wording = require "lib.wording"

local function cover(doc, ctx)
  local n = #held.districts(ctx.state.code)
  doc:paragraph(ctx.t("{state} (LGD {code}, {iso}). Districts in the {list}: {n}. Position as on {date}.", {
    state = wording.own_name(ctx), code = tostring(ctx.state.code), iso = ctx.state.iso or "-", n = n,
    list = wording.list(ctx), date = wording.date(ctx.as_of),
  }))
  local rows, empty = {}, {}
  for _, register in ipairs(held.registers(ctx.state.code)) do
    if register.n == 0 then
      empty[#empty + 1] = ctx.t(register.label)
    else
      local files, newest = 0, 0
      for import in pairs(register.imports) do files, newest = files + 1, math.max(newest, import) end
      rows[#rows + 1] = { what = ctx.t(register.label), n = register.n, files = files, newest = register.newest,
        source = held.files()[newest][1].source, import_id = newest, line = register.imports[newest] }
    end
  end
  if #rows > 0 then
    doc:table {
      id = "held", caption = ctx.t("What this report rests on"), rows = rows,
      note = ctx.t("Newest: the newest day of a record, of exports and targets the last of their period; undated "
        .. "registers have none."),
      columns = {
        { id = "what", title = ctx.t("Register"), type = "text" },
        { id = "n", title = ctx.t("Records"), type = "integer" },
        { id = "newest", title = ctx.t("Newest"), type = "date" },
        { id = "files", title = ctx.t("Files"), type = "integer" },
        { id = "source", title = ctx.t("Newest file"), type = "text" },
      },
    }
  end
  if #empty > 0 then
    doc:note(ctx.t("Nothing is recorded for {state} of: {list}.",
      { state = wording.own_name(ctx), list = table.concat(empty, "; ") }), "warning")
  end
end

-- Steps of the state itself: done or not, with the day.
local function own_steps(ctx)
  local items = {}
  for _, step in ipairs(programme.steps) do
    if step.of == "states" and step.name ~= "depc_states" then
      local day = programme.dates(step)[ctx.state.code]
      if day then
        items[#items + 1] = ctx.t("{step}: {date}", { step = ctx.t(step.label), date = wording.date(day) })
      elseif programme.has_records(step) then
        items[#items + 1] = ctx.t("{step}: not recorded", { step = ctx.t(step.label) })
      else
        items[#items + 1] = ctx.t("{step}: no records as on this day", { step = ctx.t(step.label) })
      end
    end
  end
  return items
end

local function district_steps()
  local steps = { programme.depc_districts }
  for _, step in ipairs(programme.steps) do
    if step.of ~= "states" then steps[#steps + 1] = step end
  end
  return steps
end

local function share(value, of) return value and of and of > 0 and value * 100 / of or nil end

-- The same day a year before: what a step's change is counted from.
local function year_before(day)
  local year, rest = day:match "^(%d+)(.*)$"
  return ("%04d%s"):format(year - 1, rest == "-02-29" and "-02-28" or rest)
end

local function ahead(rows)
  local n = 0
  for _, row in ipairs(rows) do
    if row.share > row.all_share then n = n + 1 end
  end
  return n
end

local function status(doc, ctx)
  local code, rows, names = ctx.state.code, {}, {}
  local nation, drafted, nation_drafted = programme.districts(), nil, nil
  local since = year_before(ctx.as_of)
  for i, step in ipairs(district_steps()) do
    local found = programme.figure(ctx, step, drafted, code)
    local all = programme.count(step)
    local of = found.value and found.of and found.of.value
    local all_of = nation
    if step.of == "plans" then all_of = programme.undrafted() == 0 and nation_drafted or nil end
    local before = found.value and programme.count_by(step, since, code)
    names[i] = step.name
    local label = ctx.t(step.label)
    if step.of == "plans" and found.of then
      label = ctx.t("{step} (of {what})", { step = label, what = found.of.label })
    end
    rows[i] = { step = label, value = found.value, of = of, share = share(found.value, of),
      all = all, all_of = all and all_of, all_share = share(all, all_of),
      change = before and found.value - before or nil }
    if step.name == "plans_drafted" then drafted, nation_drafted = found.value, all end
  end
  local counted_on = ctx.t("Districts of the {list}; notified plans are of the plans drafted.",
    { list = wording.list(ctx) })
  doc:list(own_steps(ctx))
  doc:figures(names)
  local drawn = {}
  for _, row in ipairs(rows) do
    if row.share and row.all_share then drawn[#drawn + 1] = { step = row.step, share = row.share,
      all_share = row.all_share } end
  end
  if #drawn > 1 then
    doc:chart {
      id = "status_chart", kind = "dot", caption = ctx.t("Share of the districts that have taken each step"),
        rows = drawn,
      message = ctx.t("Of {n} steps the state is ahead of the country in {ahead}.",
        { n = #drawn, ahead = ahead(drawn) }),
      note = wording.of_counts(ctx, counted_on),
      columns = {
        { id = "step", title = ctx.t("Step"), type = "text" },
        { id = "share", title = wording.own_name(ctx), type = "percent" },
        { id = "all_share", title = ctx.t("India"), type = "percent" },
      },
    }
  end
  local columns = {
    { id = "step", title = ctx.t("Step"), type = "text" },
    { id = "value", title = ctx.t("Districts"), type = "integer" },
    { id = "of", title = ctx.t("Of"), type = "integer" },
    { id = "share", title = ctx.t("Share"), type = "percent" },
    { id = "change", title = ctx.t("Change in a year"), type = "integer" },
    { id = "all", title = ctx.t("Districts, India"), type = "integer" },
    { id = "all_of", title = ctx.t("Of, India"), type = "integer" },
    { id = "all_share", title = ctx.t("Share, India"), type = "percent" },
  }
  if #wording.filled(columns, rows) == 1 then return end
  doc:table {
    id = "status", caption = ctx.t("Steps in the districts, and in the country"), rows = rows, columns = columns,
    note = wording.of_counts(ctx, counted_on .. " " .. ctx.t("Change: since {date}, by the dates of the records.",
      { date = wording.date(since) })),
  }
end

local function products(doc, ctx)
  local rows, without = {}, {}
  for _, district in ipairs(held.districts(ctx.state.code)) do
    local name = wording.district(ctx, district)
    if #held.of("products", district.district) > 0 then rows[#rows + 1] = { group = name }
    else without[#without + 1] = name end
    plan_tables.add_products(ctx, rows, district.district)
  end
  if #rows == 0 then
    local words = "No product is recorded for a district of {state}."
    return doc:note(ctx.t(words, { state = wording.own_name(ctx) }), "warning")
  end
  plan_tables.product_table(doc, ctx, { id = "matrix", rows = rows,
    caption = ctx.t("Districts and their products, by list"),
    note = ctx.t("GI: yes only where a source says so. Absence from a list of geographical indications is not a no.") })
  if #without > 0 then
    doc:paragraph(ctx.t("Districts without a product in any list: {list}.", { list = table.concat(without, ", ") }))
  end
end

local function programme_rows(ctx)
  local rows = {}
  for i, d in ipairs(held.districts(ctx.state.code)) do
    local code = d.district
    local meetings, plan = held.of("meetings", code), held.of("plans", code)[1] or {}
    local committee = held.of("committees", code)[1] or {}
    rows[i] = { district = wording.district(ctx, d), code = tostring(code), depc = committee.constituted,
      products = held.any "products" and #held.of("products", code) or nil,
      meetings = held.any "meetings" and #meetings or nil, last_meeting = #meetings > 0 and meetings[#meetings].held
        or nil,
      ra = plan.ra, drafted = plan.drafted, adopted = plan.adopted, notified = plan.notified,
      import_id = plan.import_id, line = plan.line }
  end
  return rows
end

local function programme_table(doc, ctx)
  local rows, note = programme_rows(ctx), nil
  local columns = {
    { id = "district", title = ctx.t("District"), type = "text" },
    { id = "code", title = ctx.t("LGD code"), type = "code" },
    { id = "products", title = ctx.t("Products"), type = "integer" },
    { id = "depc", title = ctx.t("DEPC since"), type = "date" },
    { id = "meetings", title = ctx.t("Meetings"), type = "integer" },
    { id = "last_meeting", title = ctx.t("Last meeting"), type = "date" },
    { id = "ra", title = ctx.t("RA"), type = "text" },
    { id = "drafted", title = ctx.t("Plan drafted"), type = "date" },
    { id = "adopted", title = ctx.t("Plan adopted"), type = "date" },
    { id = "notified", title = ctx.t("Plan notified"), type = "date" },
  }
  local filled = wording.filled(columns, rows)
  if #filled > 2 then
    note = ctx.t("An empty date: not recorded. Drafted, adopted and notified are three things.")
  else -- a table of nothing but districts
    columns = filled
  end
  doc:table { id = "districts", caption = ctx.t("Each district's products, committee and plan"), rows = rows,
    note = note, columns = columns }
end

-- Exports of the districts in the state's main year, the largest first; a
-- district that the list no longer names keeps its exports, and is marked.
local function export_rows(ctx, year, money, ranked)
  local rows, seen = {}, {}
  local function add(code, name)
    local years = exports.of_districts(ctx.state.code)[code]
    local own = years and years[year.year]
    seen[code] = true
    rows[#rows + 1] = { district = name, value = own and own[money],
      share = own and not year.uneven and zila.stats.share(own[money], year[money]) or nil,
      rank = ranked[code], growth = own and exports.growth(own, export_tables.year_before(years, own), money) or nil,
      months = own and own.months }
  end
  for _, d in ipairs(held.districts(ctx.state.code)) do add(d.district, wording.district(ctx, d)) end
  for code in pairs(exports.of_districts(ctx.state.code)) do
    if not seen[code] then add(code, ctx.t("{code} (not in the list in force)", { code = tostring(code) })) end
  end
  table.sort(rows, function(a, b)
    local first, second = a.value or math.mininteger, b.value or math.mininteger
    if first ~= second then return first > second end
    return a.district < b.district
  end)
  return rows
end

local function export_table(doc, ctx, year, ranked)
  local money = year.inr and "inr" or "usd"
  if not year[money] then return end
  local rows = export_rows(ctx, year, money, ranked)
  local note = ctx.t("n/a: no exports of the district are recorded for the year, which may be none. Growth is over "
    .. "months that both years have; equal values share a rank.")
  local also = year.uneven and export_tables.uneven(ctx, year)
    or export_tables.remade(ctx, exports.of_state(ctx.state.code), year)
  if also then note = note .. " " .. also end
  export_tables.drawn(doc, ctx, { id = "districts_chart", kind = "bar", money = money, title = ctx.t("District"),
    rows = table.move(rows, 1, math.min(10, #rows), 1, {}), caption = ctx.t("Exports of districts, {year}",
      { year = export_tables.named(ctx, year) }),
    label = function(row) return row.district end,
    message = export_tables.leads(ctx, year, rows[1].district, rows[1].share) })
  doc:table {
    id = "district_exports", caption = ctx.t("Exports of each district, {year}",
      { year = export_tables.named(ctx, year) }), rows = rows,
    note = export_tables.note(ctx, note),
    columns = {
      { id = "district", title = ctx.t("District"), type = "text" },
      { id = "rank", title = ctx.t("Rank"), type = "integer" },
      { id = "value", title = ctx.t("Value"), type = "money", unit = money:upper() },
      { id = "share", title = ctx.t("Share"), type = "percent" },
      { id = "growth", title = ctx.t("Growth"), type = "percent" },
      { id = "months", title = ctx.t("Months"), type = "integer" },
    },
  }
end

local function districts(doc, ctx)
  programme_table(doc, ctx)
  local years = exports.of_state(ctx.state.code)
  local year = exports.main_year(years)
  local ranked = facts.ranks(ctx, year)
  if year then export_table(doc, ctx, year, ranked) end
  export_tables.warn(doc, ctx)
  for _, d in ipairs(held.districts(ctx.state.code)) do
    doc:heading(("%s (%d)"):format(wording.district(ctx, d), d.district), 2)
    doc:list(facts.sheet(ctx, d.district, year, ranked))
  end
end

-- Targets of the state, and the growth a year that each asks for.
local function target_rows(ctx)
  local rows, years = {}, exports.of_state(ctx.state.code)
  local last = exports.main_year(years)
  for i, target in ipairs(held.state_targets(ctx.state.code)) do
    local money = last and last.whole and plan_tables.target_money(target, last)
    local span = money and tonumber(target.period:sub(1, 4)) - tonumber(last.year:sub(1, 4)) or 0
    rows[i] = plan_tables.target_row(target, years)
    rows[i].from = last
    rows[i].needed = span > 0 and zila.stats.cagr(target[money], last[money], span) or nil
  end
  return rows
end

local function target_table(doc, ctx)
  local year = ctx.settings.target_fy or zila.date.fiscal_year(ctx.as_of)
  local rows, has = target_rows(ctx), false
  for _, row in ipairs(rows) do has = has or row.period == year end
  if not has then
    doc:paragraph(ctx.t("No export target for {year} is recorded for {state}: there is nothing to hold exports "
      .. "against.",
      { year = year, state = wording.own_name(ctx) }))
  end
  if #rows == 0 then return end
  plan_tables.target_table(doc, ctx, { id = "export_targets", rows = rows, needed = true,
    caption = ctx.t("Export targets of the state, and what is held"),
    note = ctx.t("Reached: of whole years, within one currency only. Growth needed: a year, from the last whole year "
      .. "held to the target.") })
end

local function targets(doc, ctx)
  target_table(doc, ctx)
  local rows = {}
  for _, d in ipairs(held.districts(ctx.state.code)) do
    plan_tables.add_interventions(ctx, rows, d.district, wording.district(ctx, d))
  end
  if #rows == 0 then return doc:paragraph(ctx.t("No interventions of district plans have been imported.")) end
  plan_tables.intervention_table(doc, ctx, rows, ctx.t("Interventions of the district plans"), {
    { id = "district", title = ctx.t("District"), type = "text" },
    { id = "challenge", title = ctx.t("Bottleneck"), type = "text" },
    { id = "description", title = ctx.t("Intervention"), type = "text" },
  })
end

-- Offices, never persons.
local OFFICES = [[
  SELECT 1 AS place, 'SEPC' AS role, coalesce(chair, order_no) AS office, constituted AS since, import_id, line
  FROM committee WHERE kind = 'SEPC' AND state = :state
  UNION ALL SELECT 2, 'nodal', office, nominated, import_id, line
  FROM nodal_officer WHERE state = :state AND district IS NULL ORDER BY 1, 4, 3]]
local ROLE = { SEPC = "State Export Promotion Committee", nodal = "State nodal officer" }

local AUTHORITIES = [[
  SELECT r.name, r.note, r.import_id, r.line,
    (SELECT count(*) FROM action_plan AS p JOIN district AS d ON d.district = p.district
      WHERE d.state = :state AND p.drafted IS NOT NULL AND ]] .. names_office .. [[) AS plans
  FROM india_regional_authority AS r WHERE r.state = :state ORDER BY r.name]]

-- What the plans of the districts say under a heading.
local function statements(doc, ctx, item, id, caption, none)
  local rows = {}
  for _, d in ipairs(held.districts(ctx.state.code)) do
    plan_tables.add_statements(rows, d.district, item, wording.district(ctx, d))
  end
  if #rows == 0 then return doc:paragraph(none) end
  doc:table {
    id = id, caption = caption, rows = rows,
    columns = {
      { id = "district", title = ctx.t("District"), type = "text" },
      { id = "text", title = ctx.t("What the plan says"), type = "text" },
      { id = "agency", title = ctx.t("Agency"), type = "text" },
      { id = "due", title = ctx.t("Due"), type = "date" },
    },
  }
end

local function stakeholders(doc, ctx)
  local offices, authorities = {}, {}
  for row in zila.rows(OFFICES) do
    offices[#offices + 1] = { role = ctx.t(ROLE[row.role]), office = row.office, since = row.since,
      import_id = row.import_id, line = row.line }
  end
  for row in zila.rows(AUTHORITIES) do
    if not held.any "plans" then row.plans = nil end -- not known, which is not 0
    authorities[#authorities + 1] = row
  end
  if #offices == 0 then
    doc:paragraph(ctx.t("Neither a state committee nor a state nodal officer is recorded."))
  else
    doc:table {
      id = "offices", caption = ctx.t("Offices of the state"), rows = offices,
      columns = {
        { id = "role", title = ctx.t("Role"), type = "text" },
        { id = "office", title = ctx.t("Office or order"), type = "text" },
        { id = "since", title = ctx.t("Since"), type = "date" },
      },
    }
  end
  if #authorities == 0 then
    doc:paragraph(ctx.t("No Regional Authority of the DGFT stands in {state}; its districts are served from elsewhere.",
      { state = wording.own_name(ctx) }))
  else
    doc:table {
      id = "authorities", rows = authorities,
      caption = ctx.t("Regional Authorities of the DGFT that stand in the state"),
      note = ctx.t("Which districts an office serves is Appendix 1A of the Handbook of Procedures, not held here."),
      columns = {
        { id = "name", title = ctx.t("Regional Authority"), type = "text" },
        { id = "plans", title = ctx.t("Plans drafted here"), type = "integer" },
        { id = "note", title = ctx.t("Remark"), type = "text" },
      },
    }
  end
  statements(doc, ctx, 8, "incentives", ctx.t("Incentives and support named by the district plans"),
    ctx.t("No incentive or support of the State or the Centre is recorded in a district plan."))
  statements(doc, ctx, 9, "training", ctx.t("Training and development needs named by the district plans"),
    ctx.t("No training or development need is recorded in a district plan."))
end

local function notes(doc, ctx)
  local code = ctx.state.code
  data_notes.synthetic(doc, ctx)
  product_match.report(doc, ctx)
  local items = {}
  for _, step in ipairs(district_steps()) do
    local n = programme.outside(step, code)
    if n > 0 then
      items[#items + 1] = ctx.t("{step}: {n} districts have a record and are not in the {list}; they are not counted.",
        { step = ctx.t(step.label), n = n, list = wording.list(ctx) })
    end
  end
  local years = exports.of_state(code)
  for _, text in ipairs(data_notes.assumed(ctx)) do items[#items + 1] = text end
  for _, text in ipairs(data_notes.exports(ctx, years)) do items[#items + 1] = text end
  items[#items + 1] = ctx.t("Districts are those of the {list}. What is not recorded is not known; it is not 0.",
    { list = wording.list(ctx) })
  items[#items + 1] = ctx.t("Lines whose state could not be told are in no state's report: see zila rejects.")
  items[#items + 1] = data_notes.settings(ctx)
  doc:list(items)
  data_notes.rejects(doc, ctx)
  data_notes.findings(doc, ctx)
end

return {
  id = "export_strategy",
  title = "Export strategy of the state: where it stands",
  scope = "state",
  sections = {
    { id = "cover", title = false, build = cover },
    { id = "status", title = "Status of the programme", build = status },
    { id = "exports", title = "Export profile", build = export_profile },
    { id = "products", title = "Products of the districts", build = products },
    { id = "districts", title = "District by district", build = districts },
    { id = "targets", title = "Targets and interventions", build = targets },
    { id = "stakeholders", title = "Who is involved", build = stakeholders },
    { id = "notes", title = "Data notes", build = notes },
  },
}

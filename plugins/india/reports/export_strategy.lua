-- The frame of a state's export strategy: where the state stands in the
-- programme, what it exports, which products its districts have, what is
-- planned and by whom. What is not recorded is said, never filled in.
--
-- A state's plugin adds what is its own by section: cover, status, exports,
-- products, districts, targets, stakeholders, notes.
local export_profile = require "lib.export_profile"
local product_match = require "lib.product_match"
local programme = require "lib.programme"
local wording = require "lib.wording"

local function cover(doc, ctx)
  local n = programme.districts(ctx.state.code)
  doc:paragraph(ctx.t("{state} (LGD {code}, {iso}): {n} districts in the {list}. Position as on {date}.", {
    state = wording.own_name(ctx), code = tostring(ctx.state.code), iso = ctx.state.iso or "-", n = n,
    list = wording.list(ctx), date = wording.date(ctx.as_of),
  }))
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

local function status(doc, ctx)
  local code, rows, names = ctx.state.code, {}, {}
  local nation, drafted, nation_drafted = programme.districts(), nil, nil
  for i, step in ipairs(district_steps()) do
    local found = programme.figure(ctx, step, drafted, code)
    local all = programme.count(step)
    local of = found.value and found.of and found.of.value
    local all_of = step.of == "plans" and nation_drafted or nation
    names[i] = step.name
    rows[i] = { step = ctx.t(step.label), value = found.value, of = of, share = share(found.value, of),
      all = all, all_of = all and all_of, all_share = share(all, all_of) }
    if step.name == "plans_drafted" then drafted, nation_drafted = found.value, all end
  end
  doc:list(own_steps(ctx))
  doc:figures(names)
  doc:table {
    id = "status", caption = ctx.t("Steps in the districts, and in the country"), rows = rows,
    note = wording.of_counts(ctx, ctx.t("Districts of the {list}; notified plans are of the plans drafted.",
      { list = wording.list(ctx) })),
    columns = {
      { id = "step", title = ctx.t("Step"), type = "text" },
      { id = "value", title = ctx.t("Districts"), type = "integer" },
      { id = "of", title = ctx.t("Of"), type = "integer" },
      { id = "share", title = ctx.t("Share"), type = "percent" },
      { id = "all", title = ctx.t("Districts, India"), type = "integer" },
      { id = "all_of", title = ctx.t("Of, India"), type = "integer" },
      { id = "all_share", title = ctx.t("Share, India"), type = "percent" },
    },
  }
end

local MATRIX = [[
  SELECT d.name AS district, p.name AS product, p.sector, p.hs, p.gi, p.list, p.valid_from AS as_on,
    p.import_id, p.line
  FROM product AS p JOIN district AS d ON d.district = p.district
  WHERE d.state = :state ORDER BY d.name, p.list, p.line, p.name]]

local function products(doc, ctx)
  local rows, district = {}, nil
  for p in zila.rows(MATRIX) do
    if p.district ~= district then
      district = p.district
      rows[#rows + 1] = { group = district }
    end
    p.district, p.gi = nil, ctx.t(wording.gi[p.gi or "unknown"])
    rows[#rows + 1] = p
  end
  if #rows == 0 then
    local words = "No product is recorded for a district of {state}."
    return doc:note(ctx.t(words, { state = wording.own_name(ctx) }), "warning")
  end
  doc:table {
    id = "matrix", caption = ctx.t("Districts and their products, by list"), rows = rows,
    note = ctx.t("GI: yes only where a source says so. Absence from a list of geographical indications is not a no."),
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

-- Each register is read once: a subquery for each district would read it whole every time.
local DISTRICTS = [[
  WITH here AS MATERIALIZED (SELECT district, name FROM district WHERE state = :state),
    products AS (SELECT district, count(*) AS n FROM product
      WHERE district IN (SELECT district FROM here) GROUP BY district),
    depcs AS (SELECT district, min(constituted) AS since FROM committee
      WHERE kind = 'DEPC' AND district IN (SELECT district FROM here) GROUP BY district),
    meetings AS (SELECT district, count(*) AS n, max(held) AS newest FROM meeting
      WHERE district IN (SELECT district FROM here) GROUP BY district),
    plans AS MATERIALIZED (SELECT * FROM action_plan WHERE district IN (SELECT district FROM here))
  SELECT d.name AS district, cast(d.district AS TEXT) AS code,
    CASE WHEN EXISTS (SELECT 1 FROM product) THEN coalesce(p.n, 0) END AS products,
    c.since AS depc,
    CASE WHEN EXISTS (SELECT 1 FROM meeting) THEN coalesce(m.n, 0) END AS meetings,
    m.newest AS last_meeting,
    a.ra, a.drafted, a.adopted, a.notified, a.import_id, a.line
  FROM here AS d LEFT JOIN products AS p ON p.district = d.district LEFT JOIN depcs AS c ON c.district = d.district
    LEFT JOIN meetings AS m ON m.district = d.district LEFT JOIN plans AS a ON a.district = d.district
  ORDER BY d.name]]

local function districts(doc, ctx)
  doc:table {
    id = "districts", caption = ctx.t("Each district's products, committee and plan"), sql = DISTRICTS,
    note = ctx.t("An empty date: not recorded. Drafted, adopted and notified are three things."),
    columns = {
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
    },
  }
end

local INTERVENTIONS = [[
  SELECT d.name AS district, i.description, i.agency, i.due, i.done, i.import_id, i.line,
    CASE WHEN i.done IS NOT NULL AND i.done <= :as_of THEN 'done' WHEN i.due < :as_of THEN 'overdue' ELSE 'open' END
      AS state_of
  FROM intervention AS i JOIN district AS d ON d.district = i.district
  WHERE i.state = :state ORDER BY d.name, i.due, i.description]]
local STATE_OF = { done = "done", overdue = "overdue", open = "open" }

local function targets(doc, ctx)
  local year = ctx.settings.target_fy or zila.date.fiscal_year(ctx.as_of)
  doc:paragraph(ctx.t("No export target for {year} is recorded for {state}: there is nothing to hold exports against.",
    { year = year, state = wording.own_name(ctx) }))
  local rows = {}
  for row in zila.rows(INTERVENTIONS) do
    row.state_of = ctx.t(STATE_OF[row.state_of])
    rows[#rows + 1] = row
  end
  if #rows == 0 then return doc:paragraph(ctx.t("No interventions of district plans have been imported.")) end
  doc:table {
    id = "interventions", caption = ctx.t("Interventions of the district plans"), rows = rows,
    columns = {
      { id = "district", title = ctx.t("District"), type = "text" },
      { id = "description", title = ctx.t("Intervention"), type = "text" },
      { id = "agency", title = ctx.t("Agency"), type = "text" },
      { id = "due", title = ctx.t("Due"), type = "date" },
      { id = "done", title = ctx.t("Done"), type = "date" },
      { id = "state_of", title = ctx.t("State of work"), type = "text" },
    },
  }
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
    (SELECT count(*) FROM action_plan AS a WHERE a.ra = r.name AND a.state = :state AND a.drafted IS NOT NULL) AS plans
  FROM india_regional_authority AS r WHERE r.state = :state ORDER BY r.name]]

local function stakeholders(doc, ctx)
  local offices, authorities = {}, {}
  for row in zila.rows(OFFICES) do
    offices[#offices + 1] = { role = ctx.t(ROLE[row.role]), office = row.office, since = row.since,
      import_id = row.import_id, line = row.line }
  end
  for row in zila.rows(AUTHORITIES) do authorities[#authorities + 1] = row end
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
end

local function notes(doc, ctx)
  local code = ctx.state.code
  for _, text in ipairs(wording.synthetic(ctx)) do doc:note(text, "synthetic") end
  product_match.report(doc, ctx)
  local items = {}
  for _, step in ipairs(district_steps()) do
    local n = programme.outside(step, code)
    if n > 0 then
      items[#items + 1] = ctx.t("{step}: {n} districts have a record and are not in the {list}; they are not counted.",
        { step = ctx.t(step.label), n = n, list = wording.list(ctx) })
    end
  end
  items[#items + 1] = ctx.t("Districts are those of the {list}. What is not recorded is not known; it is not 0.",
    { list = wording.list(ctx) })
  items[#items + 1] = ctx.t("Rows that no district could be found for are not here: see zila rejects.")
  doc:list(items)
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

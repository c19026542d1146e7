--- The steps of the programme, counted from the registers. Never from what was
-- published: the two are shown side by side.
--
-- A step without any record as of the day is not known, which is not 0. Only
-- districts of the list in force count, so that a share is of its own list.
local published = require "lib.published"
local wording = require "lib.wording"

local programme = {}

-- rows: the tail of a query whose rows are r. records: rows of this show that
-- the step was recorded at all. of: what it is a share of.
programme.steps = {
  {
    name = "sepc_states", of = "states", unit = "States/UTs",
    label = "State Export Promotion Committee (SEPC) constituted",
    all = "State Export Promotion Committees (SEPC) have been constituted in all {of} States/UTs.",
    some = "State Export Promotion Committees (SEPC) have been constituted in {n} of the {of} States/UTs.",
    rows = "committee AS r WHERE r.kind = 'SEPC'", date = "r.constituted",
    indicators = { "SEPC_constituted_states_UTs", "SEPC_and_DEPC_constituted_states_UTs" },
  },
  {
    name = "depc_states", of = "states", unit = "States/UTs",
    label = "District Export Promotion Committee (DEPC) constituted in at least one district",
    all = "District Export Promotion Committees (DEPC) have been constituted in all {of} States/UTs.",
    some = "District Export Promotion Committees (DEPC) have been constituted in {n} of the {of} States/UTs.",
    rows = "committee AS r WHERE r.kind = 'DEPC'", date = "r.constituted",
    indicators = { "DEPC_constituted_states_UTs", "SEPC_and_DEPC_constituted_states_UTs" },
  },
  {
    name = "districts_with_products", of = "districts", unit = "districts",
    label = "Products or services with export potential identified",
    all = "Products or services with export potential have been identified in all {of} districts of the {list}.",
    some = "Products or services with export potential have been identified in {n} of the {of} districts of the "
      .. "{list} ({percent} %).",
    rows = "product AS r JOIN district AS d ON d.district = r.district WHERE r.list = 'DEH'",
    records = "product AS r WHERE r.list = 'DEH'",
    indicators = { "districts_with_products_identified", "DEH_districts_with_products_identified" },
  },
  {
    name = "strategy_states", of = "states", unit = "States/UTs",
    label = "State export strategy prepared",
    all = "A state export strategy has been prepared in all {of} States/UTs.",
    some = "A state export strategy has been prepared in {n} of the {of} States/UTs.",
    rows = "strategy AS r WHERE true", date = "r.prepared",
    indicators = { "state_export_strategy_prepared_states_UTs" },
  },
  {
    name = "nodal_officer_states", of = "states", unit = "States/UTs",
    label = "State nodal officer nominated",
    all = "State nodal officers have been nominated in all {of} States/UTs.",
    some = "State nodal officers have been nominated in {n} of the {of} States/UTs.",
    rows = "nodal_officer AS r WHERE r.district IS NULL", date = "r.nominated",
    indicators = { "state_nodal_officers_nominated_states_UTs" },
  },
  {
    name = "depc_meeting_districts", of = "districts", unit = "districts",
    label = "DEPC meeting held",
    all = "DEPC meetings have been held in all {of} districts of the {list}.",
    some = "DEPC meetings have been held in {n} of the {of} districts of the {list} ({percent} %).",
    rows = "meeting AS r JOIN district AS d ON d.district = r.district WHERE true",
    records = "meeting AS r WHERE r.district IS NOT NULL",
    indicators = { "DEPC_meeting_held_districts" },
  },
  {
    name = "plans_drafted", of = "districts", unit = "districts",
    label = "Draft District Export Action Plan (DEAP) prepared by the Regional Authority",
    all = "Draft District Export Action Plans have been prepared by the Regional Authorities of the DGFT for all "
      .. "{of} districts of the {list}.",
    some = "Draft District Export Action Plans have been prepared by the Regional Authorities of the DGFT for {n} of "
      .. "the {of} districts of the {list} ({percent} %).",
    on = "r.drafted",
    rows = "action_plan AS r JOIN district AS d ON d.district = r.district WHERE r.drafted IS NOT NULL",
    records = "action_plan AS r WHERE r.drafted IS NOT NULL",
    indicators = { "draft_DEAP_districts" },
  },
  {
    name = "plans_notified", of = "plans", unit = "districts",
    label = "District Export Action Plan formally notified by the DEPC",
    all = "All {of} drafted plans have been formally notified by the DEPCs.",
    some = "Of the {of} districts with a drafted plan, {n} ({percent} %) have had it formally notified by the DEPC.",
    on = "r.notified",
    rows = "action_plan AS r JOIN district AS d ON d.district = r.district WHERE r.notified IS NOT NULL",
    records = "action_plan AS r WHERE r.drafted IS NOT NULL OR r.notified IS NOT NULL",
    indicators = { "DEAP_notified_by_DEPC_districts" },
  },
}

-- Notified plans that no count of drafts has: with them there is no share of the
-- drafts to tell, as it would be of other plans, and could pass 100 %.
local UNDRAFTED = {
  name = "plans_undrafted", of = "districts", on = "r.notified",
  rows = "action_plan AS r JOIN district AS d ON d.district = r.district "
    .. "WHERE r.notified IS NOT NULL AND r.drafted IS NULL",
}

--- Not one of the eight, but what a state's own report counts first.
programme.depc_districts = {
  name = "depc_districts", of = "districts", unit = "districts",
  label = "District Export Promotion Committee (DEPC) constituted",
  rows = "committee AS r JOIN district AS d ON d.district = r.district WHERE r.kind = 'DEPC'",
  records = "committee AS r WHERE r.kind = 'DEPC'",
}

local function key(step) return step.of == "states" and "r.state" or "r.district" end

-- Whose a record is: a district's of the state that the list in force has it in.
local function state_of(step) return step.of == "states" and "r.state" or "coalesce(d.state, r.state)" end

local function only(column, state) return state and (" AND %s = %d"):format(column, state) or "" end

-- What a run has read once: the reports of 36 states ask the same.
local read = {}

---@return boolean # whether the step was recorded at all as of the day
function programme.has_records(step)
  local known = "has " .. step.name
  if read[known] == nil then
    read[known] = zila.value("SELECT EXISTS (SELECT 1 FROM " .. (step.records or step.rows) .. ")") == 1
  end
  return read[known]
end

local PLACES = "SELECT %s AS place, %s AS state, min(%s) AS first, %s AS listed FROM %s%s GROUP BY 1, 2"

local function read_places(step, state)
  local rows = zila.all(PLACES:format(key(step), state_of(step), step.date or step.on or "r.valid_from",
    step.of == "states" and "1" or "d.district IS NOT NULL",
    (step.rows:gsub("JOIN district", "LEFT JOIN district")), only(state_of(step), state)))
  rows.state = state
  return rows
end

-- The places that have taken the step: { place, state, first, listed }, where
-- a district that the list in force doesn't name is not `listed`. The state
-- that is asked for first is read alone; with another one come all.
local function places(step, state)
  local all, own = "places " .. step.name, "own places " .. step.name
  if state and not read[all] then
    read[own] = read[own] or read_places(step, state)
    if read[own].state == state then return read[own] end
  end
  read[all] = read[all] or read_places(step)
  return read[all]
end

-- How many places there are for which `fits` holds, each once.
local function count_places(step, state, fits)
  local seen, n = {}, 0
  for _, row in ipairs(places(step, state)) do
    if not seen[row.place] and fits(row) then
      seen[row.place], n = true, n + 1
    end
  end
  return n
end

--- Rows of key, import_id, line behind a step, of one state or of all.
---@param state integer?
function programme.sql(step, state)
  return ("SELECT %s AS key, r.import_id, r.line FROM %s%s"):format(key(step), step.rows, only(state_of(step), state))
end

---@param state integer? nil for the nation
---@return integer? value nil when nothing was recorded
function programme.count(step, state)
  if not programme.has_records(step) then return nil end
  return count_places(step, state, function(row) return row.listed == 1 and (not state or row.state == state) end)
end

--- The count by the records dated up to a day, on the districts of the list in
-- force: what a change is counted from.
---@param day string
---@param state integer
---@return integer
function programme.count_by(step, day, state)
  return count_places(step, state, function(row) return row.listed == 1 and row.state == state and row.first <= day end)
end

---@param state integer? nil for the nation
---@return integer # notified plans of districts of the list without a draft on record
function programme.undrafted(state) return programme.count(UNDRAFTED, state) or 0 end

---@param state integer? nil for the nation
function programme.districts(state)
  local known = "districts " .. (state or "")
  read[known] = read[known] or zila.value("SELECT count(*) FROM district WHERE true" .. only("state", state))
  return read[known]
end

--- Counts by state code, for a step that counts districts.
---@return table<integer, integer>? nil when nothing was recorded
function programme.by_state(step)
  if not programme.has_records(step) then return nil end
  local found = {}
  local sql = ("SELECT d.state, count(DISTINCT r.district) AS n FROM %s GROUP BY d.state"):format(step.rows)
  for row in zila.rows(sql) do found[row.state] = row.n end
  return found
end

--- The first date of a step by state code, for a step that counts states.
---@param state integer? of this one alone
---@return table<integer, string>
function programme.dates(step, state)
  local found = {}
  for _, row in ipairs(places(step, state)) do found[row.state] = row.first end
  return found
end

--- Districts with a record of the step that the list in force doesn't name.
---@param state integer?
---@return integer
function programme.outside(step, state)
  if step.of == "states" then return 0 end
  return count_places(step, state, function(row) return row.listed == 0 and (not state or row.state == state) end)
end

local function denominator(ctx, step, drafted, state)
  if step.of == "districts" then return wording.of_districts(ctx, programme.districts(state)) end
  if step.of == "plans" then
    return drafted and programme.undrafted(state) == 0
      and { value = drafted, label = ctx.t("drafted plans"), figure = "plans_drafted" } or nil
  end
  return { value = zila.value("SELECT count(*) FROM state"), label = ctx.t("States/UTs"),
    sql = "SELECT state AS key, import_id, line FROM state" }
end

--- Adds a step to the report's figures.
---@param drafted integer? the denominator of a step of plans
---@param state integer? nil for the nation, with what was published of it
---@return { step: table, value: integer?, of: table?, published: table? }
function programme.figure(ctx, step, drafted, state)
  local found = { step = step, of = denominator(ctx, step, drafted, state) }
  found.published = not state and step.indicators and published(step.indicators) or nil
  local outside = programme.outside(step, state)
  local figure = { label = ctx.t(step.label), unit = ctx.t(step.unit), published = found.published }
  if programme.has_records(step) then
    figure.sql, figure.denominator = programme.sql(step, state), found.of
    if outside > 0 then
      figure.note = ctx.t("Districts with a record that are not in the {list}: {n}.",
        { n = outside, list = wording.list(ctx) })
    end
    if step.of == "plans" and not found.of and programme.undrafted(state) > 0 then
      local note = ctx.t("{n} of them have no draft on record: no share of the drafted plans can be told.",
        { n = programme.undrafted(state) })
      figure.note = figure.note and figure.note .. " " .. note or note
    end
  else
    figure.note = ctx.t("no records as on this day")
  end
  found.value = ctx:figure(step.name, figure)
  return found
end

-- The sections of one report share their figures, which are counted once.
local last = {}

--- All eight of the nation, in the order of the answers in Parliament.
function programme.figures(ctx)
  if last.ctx == ctx then return last.all end
  local all, drafted = {}, nil
  for i, step in ipairs(programme.steps) do
    all[i] = programme.figure(ctx, step, drafted)
    if step.name == "plans_drafted" then drafted = all[i].value end
  end
  last = { ctx = ctx, all = all }
  return all
end

return programme

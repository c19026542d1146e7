--- What is held of each state and district, read once for all reports of a run:
-- a query for each of 787 districts would read every register 787 times.
--
-- Rows are shared between reports: they are read and never changed.
local exports = require "lib.exports"

local held = {}

local read = {}

-- Rows of a query by one of its columns. The query may not depend on :state.
local function by(column, sql)
  local key = column .. "\0" .. sql
  if not read[key] then
    local groups = {}
    for row in zila.rows(sql) do
      local place = row[column]
      if place then
        local group = groups[place]
        if group then group[#group + 1] = row else groups[place] = { row } end
      end
    end
    read[key] = groups
  end
  return read[key]
end

local EMPTY = setmetatable({}, { __newindex = function() error "rows of a register are not changed" end })
local alone = {}

--- Rows of a query for one place. The first that a run asks for is read alone,
-- as most runs are about one; a run that asks for another goes over several, and
-- then all are read at once. Where {only} stands in the query its rows are
-- chosen, otherwise around it.
function held.rows(column, place, sql)
  if not place then return EMPTY end
  local key = column .. "\0" .. sql
  local own = alone[key]
  if not own then
    local only = ("%s = %d"):format(column, place)
    local inside, found = sql:gsub("{only}", " AND " .. only)
    own = zila.all(found > 0 and inside or ("SELECT * FROM (%s) WHERE %s"):format(sql, only))
    own.place, alone[key] = place, own
  end
  if own.place == place then return own end
  return by(column, (sql:gsub("{only}", "")))[place] or EMPTY
end

local DISTRICTS = [[
  SELECT district, state, name, census_2011, created, note, valid_from, import_id, line FROM district ORDER BY state,
    name]]

--- Districts of a state in the list in force, by name.
function held.districts(state) return held.rows("state", state, DISTRICTS) end

function held.district(district) return held.rows("district", district, DISTRICTS)[1] end

local NAMES = "SELECT district, name, kind, language FROM place_alias WHERE district IS NOT NULL ORDER BY district, "
  .. "kind, name"

function held.names(district) return held.rows("district", district, NAMES) end

local OF_DISTRICT = {
  products = [[SELECT state, district, name, kind, sector, hs, gi, gi_basis, list, valid_from AS as_on, import_id, line
    FROM product ORDER BY district, list, line, name]],
  committees = [[SELECT state, district, constituted, chair, co_chair, order_no, import_id, line FROM committee
    WHERE kind = 'DEPC' ORDER BY district, constituted]],
  meetings = [[SELECT state, district, held, number, decisions, import_id, line FROM meeting ORDER BY district, held]],
  plans = [[SELECT state, district, ra, drafted, adopted, notified, document, remarks, import_id, line FROM action_plan
    ORDER BY district]],
  offices = [[SELECT state, district, office, nominated, import_id, line FROM nodal_officer WHERE district IS NOT NULL
    ORDER BY district, nominated]],
  challenges = [[SELECT state, district, category, description, raised, import_id, line FROM challenge
    ORDER BY district, category, line]],
  interventions = [[SELECT state, district, challenge, description, agency, due, done, status, cost, import_id, line,
      CASE WHEN status = 'dropped' THEN 'dropped' WHEN done IS NOT NULL OR status = 'done' THEN 'done'
        WHEN due < :as_of THEN 'overdue' WHEN status IS NOT NULL THEN status ELSE 'open' END AS stands
    FROM intervention ORDER BY district, due IS NULL, due, line]],
  items = [[SELECT state, district, item, text, agency, due, source, import_id, line FROM india_plan_item
    ORDER BY district, item, line]],
  targets = [[SELECT state, district, period, value_inr AS inr, value_usd AS usd, source, import_id, line
    FROM india_export_target_all WHERE district IS NOT NULL ORDER BY district, period]],
}

--- The rows of a district: products, committees, meetings, plans, offices,
-- challenges, interventions, items (of its plan) or targets.
function held.of(kind, district) return held.rows("district", district, OF_DISTRICT[kind]) end

--- The same of all districts of a state, also of those not in the list.
function held.of_state(kind, state) return held.rows("state", state, OF_DISTRICT[kind]) end

--- Whether any place has such rows: if none has, nothing can be said of one.
function held.any(kind)
  local known = "any " .. kind
  if read[known] == nil then
    read[known] = zila.value(("SELECT EXISTS (SELECT 1 FROM (%s) WHERE district IS NOT NULL)"):format(
      OF_DISTRICT[kind])) == 1
  end
  return read[known]
end

--- Targets of a state as a whole.
function held.state_targets(state)
  return by("state", [[SELECT state, period, value_inr AS inr, value_usd AS usd, source, import_id, line
    FROM india_export_target_all WHERE district IS NULL ORDER BY state, period]])[state] or EMPTY
end

--- The headings of a plan: by number, and their count.
function held.headings()
  return by("list", "SELECT list, item, heading FROM india_deap_template ORDER BY list, item").DEAP or EMPTY
end

-- What a report on a state rests on; a register that isn't a state's own has no line.
local EXPORTS = 10 -- the place of export_flow below
local REGISTERS = {
  { "product", "Products identified" }, { "committee", "Committees (SEPC, DEPC)" }, { "meeting", "DEPC meetings" },
  { "nodal_officer", "Nodal officers" }, { "strategy", "State export strategy" },
  { "action_plan", "District Export Action Plans" }, { "challenge", "Bottlenecks" },
    { "intervention", "Interventions" },
  { "india_plan_item", "Statements of the plans" }, { "export_flow", "Exports" },
  { "india_export_target_all", "Export targets" },
}

-- All registers by state and place, but for exports, which may be many.
local function rests()
  local parts = {}
  for i, register in ipairs(REGISTERS) do
    if register[1] ~= "export_flow" then
      parts[#parts + 1] = ([[SELECT %d AS place, state, import_id, count(*) AS n, max(valid_from) AS newest,
        min(line) AS line FROM %s WHERE true{only} GROUP BY state, import_id]]):format(i, register[1])
    end
  end
  return table.concat(parts, " UNION ALL ")
end

-- Counts a row { place, import_id, n, newest, line } of a register.
local function add_rest(of, row)
  of[row.place] = of[row.place] or { n = 0, imports = {} }
  local entry = of[row.place]
  entry.n = entry.n + row.n
  if row.newest > "0001-01-01" and row.newest > (entry.newest or "") then entry.newest = row.newest end
  entry.imports[row.import_id] = math.min(entry.imports[row.import_id] or row.line, row.line)
end

-- Those of a state, exports among them.
local function rests_of(state)
  local known = "rests " .. state
  local of = read[known]
  if of then return of end
  of = {}
  read[known] = of
  for _, row in ipairs(held.rows("state", state, rests())) do add_rest(of, row) end
  for _, row in ipairs(exports.sums(state)) do
    add_rest(of, { place = EXPORTS, import_id = row.import_id, n = row.n, line = row.line,
      newest = zila.date.add(zila.period.parse(row.period).to, -1) })
  end
  return of
end

--- What is held of a state: for each register { name, label, n, newest, imports:
-- the first line by import }.
function held.registers(state)
  local found = {}
  for i, register in ipairs(REGISTERS) do
    local entry = rests_of(state)[i] or { n = 0, imports = EMPTY }
    found[i] = { name = register[1], label = register[2], n = entry.n, newest = entry.newest, imports = entry.imports }
  end
  return found
end

--- The imports behind a state's rows.
---@return table<integer, boolean> by import
function held.imports(state)
  local found = {}
  for _, entry in pairs(rests_of(state)) do
    for import in pairs(entry.imports) do found[import] = true end
  end
  return found
end

--- Whether an import of a state is of that state alone.
function held.alone(import, state)
  for code, rows in pairs(by("state", (rests():gsub("{only}", "")))) do
    for _, row in ipairs(code ~= state and rows or EMPTY) do
      if row.import_id == import then return false end
    end
  end
  local own = rests_of(state)[EXPORTS]
  return not (own and own.imports[import] and exports.shared(import, state))
end

--- Whether invented rows are among those of a state in a register, or in any.
---@param state integer? nil for the nation, which names the register
---@param name string?
function held.is_synthetic(state, name)
  if not state then
    return zila.value("SELECT EXISTS (SELECT 1 FROM import WHERE synthetic = 1 AND dataset = ?)", { name }) == 1
  end
  for _, register in ipairs(held.registers(state)) do
    if not name or register.name == name then
      for import in pairs(register.imports) do
        local file = held.files()[import]
        if file and file[1].synthetic == 1 then return true end
      end
    end
  end
  return false
end

--- Imported files by import: source (the name), synthetic, and the unit that all
-- of a table's values were read in, where there was one.
function held.files()
  return by("id", "SELECT id, source, synthetic, unit FROM import")
end

-- A table here shows so many rows of a place, and says how many there are.
held.MOST = 25

-- The first lines of each state in quarantine that nothing has taken since, and
-- how many it has; those whose state isn't known are in no state's report.
local REJECTS = [[
  WITH placed AS (SELECT id, count(*) OVER (PARTITION BY state) AS total,
      row_number() OVER (PARTITION BY state ORDER BY import_id, line) AS place
    FROM reject WHERE state IS NOT NULL AND waits{only})
  SELECT r.state, r.import_id, r.line, i.source, r.reasons, p.total
  FROM placed AS p JOIN reject AS r ON r.id = p.id JOIN import AS i ON i.id = r.import_id
  WHERE p.place <= %d ORDER BY r.state, p.place]]

---@return table[] rows each with `total`, the count of all
function held.rejects(state) return held.rows("state", state, REJECTS:format(held.MOST)) end

-- What the rules found and still holds. The first of each state and of each
-- district.
local FINDINGS = [[
  WITH held AS MATERIALIZED (SELECT id, state, district, rule, severity, message,
      template, "values", fix, params, CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END AS weight
    FROM finding WHERE state IS NOT NULL AND status = 'open'{only}),
    placed AS (SELECT *, count(*) OVER (PARTITION BY state) AS total,
      row_number() OVER (PARTITION BY state ORDER BY weight, rule, district, id) AS place,
      count(*) OVER (PARTITION BY state, district) AS district_total,
      row_number() OVER (PARTITION BY state, district ORDER BY weight, rule, id) AS district_place FROM held)
  SELECT state, district, rule, severity, message, template, "values", fix, params, total, place, district_total,
    district_place
  FROM placed WHERE place <= %d OR district IS NOT NULL AND district_place <= %d
  ORDER BY state, place]]

---@param district integer? of one district
---@return table[] rows, integer total the count of all
function held.findings(state, district)
  local rows, total = {}, 0
  for _, row in ipairs(held.rows("state", state, FINDINGS:format(held.MOST, held.MOST))) do
    local place, count = row.place, row.total
    if district then place, count = row.district_place, row.district_total end
    if (not district or row.district == district) and place <= held.MOST then
      rows[#rows + 1], total = row, count
    end
  end
  return rows, total
end

local NOTICES = "SELECT n.import_id, n.code, n.column_name, n.count, n.message FROM notice AS n ORDER BY "
  .. "n.import_id, n.code"

function held.notices(import) return by("import_id", NOTICES)[import] or EMPTY end

return held

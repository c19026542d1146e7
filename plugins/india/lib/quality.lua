--- What is known of the data themselves: which registers cover which districts,
-- what waits, what was found, what is old. Of the nation, or of one state: then
-- only what is of that state is read, and of a file that holds others too, no
-- count.
local exports = require "lib.exports"
local held = require "lib.held"
local list_dates = require "lib.list_dates"

local quality = {}

local OUTCOME = { error = "it broke", stopped = "it was stopped", not_applicable = "there is nothing to judge",
  left_out = "the state leaves it out" }

--- What a rule that judged nothing came to, in words.
function quality.outcome(ctx, outcome) return ctx.t(OUTCOME[outcome] or outcome) end

--- Why it judged nothing: in words where it is for want of rows, else as the rule's plugin says it.
function quality.idle_reason(ctx, text)
  local empty = text and text:match "^(%S+) has no rows$"
  if empty then return ctx.t("{register} has no rows", { register = empty }) end
  local without = text and text:match "^no row of (%S+) has the values it looks at$"
  if without then return ctx.t("no row of {register} has the values it looks at", { register = without }) end
  return text
end

local function state_of(ctx) return ctx.state and ctx.state.code end

--- " AND column = 29" in a state's report, else "".
function quality.only(ctx, column)
  return ctx.state and (" AND %s = %d"):format(column, ctx.state.code) or ""
end

--- The imports that a report is about: all, or those with rows of its state.
-- `own`: every row of the file is of that state, so its books may be told.
---@return table[] rows of the view `import`, with own and days (its age)
function quality.imports(ctx)
  local of = ctx.state and held.imports(state_of(ctx))
  local rows = {}
  for row in zila.rows "SELECT * FROM import ORDER BY id" do
    if not of or of[row.id] ~= nil then
      row.own = not of or held.alone(row.id, state_of(ctx))
      row.days = math.max(0, zila.date.days(row.known_at:sub(1, 10), ctx.as_of))
      rows[#rows + 1] = row
    end
  end
  return rows
end

--- Rows of a view of imports (control, notice), of the imports given.
function quality.of_imports(imports, sql)
  local by, rows = {}, {}
  for _, import in ipairs(imports) do by[import.id] = import end
  for row in zila.rows(sql) do
    row.import = by[row.import_id]
    if row.import then rows[#rows + 1] = row end
  end
  return rows
end

--- Lines in quarantine by state and cause, the most first.
function quality.waiting(ctx)
  return zila.all([[SELECT r.state, s.name, s.name_hi, r.code, r.column_name, count(*) AS n,
      count(DISTINCT r.import_id) AS files, sum(CASE WHEN r.stake_currency = 'INR' THEN r.stake END) AS inr,
      sum(CASE WHEN r.stake_currency = 'USD' THEN r.stake END) AS usd, count(*) - count(r.stake) AS unread,
      count(CASE WHEN r.days <= 30 THEN 1 END) AS young,
      count(CASE WHEN r.days BETWEEN 31 AND 90 THEN 1 END) AS middle, count(CASE WHEN r.days > 90 THEN 1 END) AS old,
      max(r.days) AS oldest
    FROM reject AS r LEFT JOIN state AS s ON s.state = r.state WHERE r.waits]] .. quality.only(ctx, "r.state") .. [[
    GROUP BY r.state, r.code, r.column_name ORDER BY n DESC, r.state, r.code, r.column_name]])
end

local WEIGHT = { error = 0, warning = 1, info = 2 }

local last = {}

-- Findings by rule, severity and state, read once.
local function counted(ctx)
  if last.ctx == ctx then return last end
  local rows = zila.all(([[SELECT f.rule, f.severity, f.state, s.name, s.name_hi,
      count(CASE WHEN status = 'open' THEN 1 END) AS open, count(CASE WHEN status = 'waived' THEN 1 END) AS waived,
      count(DISTINCT district) AS districts, max(CASE WHEN status = 'open' THEN days_open END) AS days
    FROM finding AS f LEFT JOIN state AS s ON s.state = f.state WHERE true%s
    GROUP BY f.rule, f.severity, f.state]]):format(quality.only(ctx, "f.state")))
  last = { ctx = ctx, rows = rows, titles = {} }
  for row in zila.rows "SELECT rule, title FROM rule_run" do last.titles[row.rule] = row.title end
  return last
end

--- Findings by rule and severity: how many are open and waived, in how many
-- districts, and for how many days at most one is open.
function quality.findings(ctx)
  local rows, by = {}, {}
  local found = counted(ctx)
  for _, row in ipairs(found.rows) do
    local key = row.rule .. " " .. row.severity
    local sum = by[key]
    if not sum then
      sum = { rule = row.rule, severity = row.severity, title = found.titles[row.rule], open = 0, waived = 0,
        districts = 0 }
      by[key], rows[#rows + 1] = sum, sum
    end
    for _, name in ipairs { "open", "waived", "districts" } do sum[name] = sum[name] + row[name] end
    if row.days then sum.days = math.max(sum.days or 0, row.days) end
  end
  table.sort(rows, function(a, b)
    if a.severity ~= b.severity then return WEIGHT[a.severity] < WEIGHT[b.severity] end
    if a.open ~= b.open then return a.open > b.open end
    return a.rule < b.rule
  end)
  return rows
end

local COUNTS = { error = "errors", warning = "warnings", info = "infos" }

--- Open findings by state and severity, the worst first.
function quality.findings_by_state(ctx)
  local rows, by = {}, {}
  for _, row in ipairs(counted(ctx).rows) do
    local key = row.state or 0
    local sum = by[key] or { state = row.state, name = row.name, name_hi = row.name_hi, errors = 0, warnings = 0,
      infos = 0 }
    if not by[key] and row.open > 0 then by[key], rows[#rows + 1] = sum, sum end
    sum[COUNTS[row.severity]] = sum[COUNTS[row.severity]] + row.open
  end
  table.sort(rows, function(a, b)
    for _, name in ipairs { "errors", "warnings", "infos" } do
      if a[name] ~= b[name] then return a[name] > b[name] end
    end
    return (a.state or 0) < (b.state or 0)
  end)
  return rows
end

--- The worst open findings, with the file they point to.
---@param most integer
function quality.worst(ctx, most)
  return zila.all(([[SELECT f.rule, f.severity, f.state, f.district, f.message, f.template, f."values",
      f.fix, f.params, f.days_open, f.import_id, f.line,
      i.source, i.sheet, s.name AS state_name, s.name_hi,
      (SELECT d.name FROM district_all AS d WHERE d.district = f.district ORDER BY d.valid_from DESC LIMIT 1) AS place
    FROM finding AS f LEFT JOIN import AS i ON i.id = f.import_id LEFT JOIN state AS s ON s.state = f.state
    WHERE f.status = 'open'%s
    ORDER BY CASE f.severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, f.days_open DESC, f.rule, f.state,
      f.district, f.id LIMIT %d]]):format(quality.only(ctx, "f.state"), most))
end

local function rule_rows(ctx, where)
  local own = ctx.state and (" AND r.state IN (0, %d)"):format(ctx.state.code) or ""
  return zila.all(([[SELECT r.*, s.name, s.name_hi FROM rule_run AS r LEFT JOIN state AS s ON s.state = r.state
    WHERE %s%s ORDER BY r.outcome, r.rule, r.state]]):format(where, own))
end

--- Rules that came to nothing: they broke, were stopped, had no data, were left out.
function quality.idle_rules(ctx) return rule_rows(ctx, "r.outcome NOT IN ('pass', 'fail')") end

--- Rules of which a state has parameters of its own.
function quality.changed_rules(ctx)
  return rule_rows(ctx, "r.state <> 0 AND r.outcome IN ('pass', 'fail') "
    .. "AND r.plugin || '.' <> substr(r.rule, 1, length(r.plugin) + 1)")
end

--- Waivers that hold, and those that expired in the last so many days.
function quality.waivers(ctx, days)
  return zila.all(([[SELECT w.rule, w.state, w.district, w.owner, w.reason, w.until, w.status, w.finding, s.name,
      s.name_hi, (SELECT d.name FROM district_all AS d WHERE d.district = w.district
        ORDER BY d.valid_from DESC LIMIT 1)
      AS place
    FROM waiver AS w LEFT JOIN state AS s ON s.state = w.state
    WHERE w.until >= ?1%s ORDER BY w.status DESC, w.until, w.id]]):format(quality.only(ctx, "w.state")),
    { zila.date.add(ctx.as_of, -days) })
end

--- What a district can have, as queries that give `key`, import_id and line of
-- districts d of the list in force.
quality.registers = {
  { id = "products", label = "Products identified in any list", from = "product AS r" },
  { id = "depc", label = "DEPC constituted", from = "committee AS r", where = "r.kind = 'DEPC'" },
  { id = "meetings", label = "DEPC meeting held", from = "meeting AS r" },
  { id = "plans", label = "Action plan drafted", from = "action_plan AS r", where = "r.drafted IS NOT NULL" },
  { id = "exports", label = "Exports known", from = "export_flow AS r", sums = "export_flow_by_district AS r" },
}

local function districts_of(register)
  return ("SELECT DISTINCT r.district FROM %s WHERE r.district IS NOT NULL AND %s"):format(
    register.sums or register.from, register.where or "true")
end

-- Whether district d has any row: of a state's few districts each is looked up,
-- of the nation's all are listed first.
local function has_rows(ctx, register)
  if not ctx.state then return ("d.district IN (%s)"):format(districts_of(register)) end
  return ("EXISTS (SELECT 1 FROM %s WHERE r.district = d.district AND %s)"):format(register.from,
    register.where or "true")
end

--- The rows behind a register's coverage; :code is a state's, or NULL for all.
function quality.behind(register)
  return ("SELECT r.district AS key, r.import_id, r.line FROM %s JOIN district AS d ON d.district = r.district "
    .. "WHERE d.state = ifnull(:code, d.state) AND %s"):format(register.from, register.where or "true")
end

--- Districts of the list in force, each with what it has: 1 or 0 by register.
---@return table[] rows district, name, state, and a column for each register
function quality.districts(ctx)
  local columns = {}
  for i, register in ipairs(quality.registers) do
    columns[i] = ("%s AS %s"):format(has_rows(ctx, register), register.id)
  end
  local sql = "SELECT d.state, d.district, d.name, %s FROM district AS d WHERE true%s ORDER BY d.state, d.name"
  return zila.all(sql:format(table.concat(columns, ", "), quality.only(ctx, "d.state")))
end

--- States of the register, or the report's own, by name.
function quality.states(ctx)
  return zila.all("SELECT state, name, name_hi FROM state WHERE true" .. quality.only(ctx, "state")
    .. " ORDER BY name")
end

local REACH = [[SELECT state, max(valid_from) AS newest, import_id, line FROM export_flow WHERE %s GROUP BY state]]
local PROVISIONAL = [[SELECT DISTINCT state, period FROM export_flow WHERE provisional = 'yes' AND %s
  ORDER BY state, period]]

--- By state: the last day that its exports reach, and its years that are not final.
function quality.reach(ctx)
  local found = {}
  -- The rows are indexed by their districts.
  local of = ctx.state and ("district IN (SELECT district FROM district_all WHERE state = %d) AND state = %d"):format(
    ctx.state.code, ctx.state.code) or "true"
  for row in zila.rows(REACH:format(of)) do
    row.years, row.known = {}, {}
    found[row.state] = row
  end
  for row in zila.rows(PROVISIONAL:format(of)) do
    local period, own = exports.period(row.period), found[row.state]
    local year = period and period.year or row.period
    if not own.known[year] then own.known[year], own.years[#own.years + 1] = true, year end
  end
  for _, own in pairs(found) do
    table.sort(own.years)
    own.provisional = #own.years > 0 and table.concat(own.years, ", ") or nil
  end
  return found
end

--- Lists of products with their dates and counts; districts, of the list in force.
function quality.lists(ctx)
  return zila.all(("WITH %s SELECT p.list, max(max(p.valid_from), said.day) AS as_on, count(*) AS products, "
    .. "count(DISTINCT d.district) AS districts FROM product AS p JOIN said ON said.list = p.list "
    .. "LEFT JOIN district AS d ON d.district = p.district WHERE true%s GROUP BY p.list ORDER BY p.list"):format(
    list_dates, quality.only(ctx, "p.state")))
end

return quality

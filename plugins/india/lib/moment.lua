--- Two moments side by side: two days as they are known now, or one day as it
-- was known after one import and after another.
--
-- A moment is told to SQL as common tables of the datasets' names, which stand
-- before the views of the report's own day: so a query is the same for both.
local exports = require "lib.exports"

local moment = {}

-- Dates of a row that are not there before they have come.
local MILESTONES = { action_plan = { "drafted", "adopted", "notified" } }
local COLUMNS = {
  state = { "state", "name", "name_hi" },
  district = { "state", "district", "name" },
  product = { "state", "district", "list", "name", "kind", "sector", "gi", "hs" },
  committee = { "state", "district", "kind", "constituted", "chair", "co_chair", "order_no" },
  meeting = { "state", "district", "held", "number", "decisions" },
  strategy = { "state", "title", "prepared" },
  nodal_officer = { "state", "district", "office", "nominated" },
  action_plan = { "state", "district", "drafted", "adopted", "notified", "ra", "document" },
}

local last = {}

--- Why the moments that a report was --set to can't be, or nil.
---@return string?
function moment.refuses(ctx)
  local from, to, since = ctx.settings.from, ctx.settings.to, ctx.settings.since
  if since and (from or to) then return "--set since, or from and to: a day or imports, not both" end
  if to and not from then return "--set to=IMPORT wants from=IMPORT too" end
  if from and to and from >= to then return ("--set from=%d: it must be before to=%d"):format(from, to) end
  if since and since >= ctx.as_of then
    return ("--set since=%s: it must be before the as-of day, %s"):format(since, ctx.as_of)
  end
end

--- The moments that the report is set to.
---@return { day: string, known: integer? } before
---@return { day: string, known: integer? } after
function moment.both(ctx)
  if last.ctx == ctx then return last.before, last.after end
  local from, to, since = ctx.settings.from, ctx.settings.to, ctx.settings.since
  if not from then since = since or zila.date.add(ctx.as_of, -365) end
  last = { ctx = ctx, before = { day = since or ctx.as_of, known = from }, after = { day = ctx.as_of, known = to } }
  return last.before, last.after
end

--- Whether a row of DATASET_history is there at a moment, as SQL.
function moment.holds(m)
  local known = m.known and ("known_from <= %d AND (known_to IS NULL OR known_to > %d)"):format(m.known, m.known)
    or "known_to IS NULL"
  return ("(%s AND valid_from <= '%s' AND (valid_to IS NULL OR valid_to > '%s'))"):format(known, m.day, m.day)
end

local function column(dataset, name, m)
  for _, milestone in ipairs(MILESTONES[dataset] or {}) do
    if milestone == name then return ("CASE WHEN %s <= '%s' THEN %s END AS %s"):format(name, m.day, name, name) end
  end
  return name
end

--- The datasets of the programme as they are at a moment, before `sql`.
function moment.at(m, sql)
  local parts = {}
  for dataset, names in pairs(COLUMNS) do
    if sql:find("%f[%w_]" .. dataset .. "%f[^%w_]") then
      local columns = {}
      for i, name in ipairs(names) do columns[i] = column(dataset, name, m) end
      parts[#parts + 1] = ("%s AS (SELECT %s, valid_from, import_id, line FROM %s_history WHERE %s)"):format(dataset,
        table.concat(columns, ", "), dataset, moment.holds(m))
    end
  end
  table.sort(parts)
  return ("WITH %s %s"):format(table.concat(parts, ", "), sql)
end

-- The rows of a dataset that are not the same version at both moments, or of
-- which a milestone came between: { row, was?, is? } by key, in its order.
local function versions(ctx, dataset, keys)
  local before, after = moment.both(ctx)
  local own = ctx.state and ("state = %d AND "):format(ctx.state.code) or ""
  local which = MILESTONES[dataset] and "was OR now" or "was <> now"
  local columns = table.concat(COLUMNS[dataset], ", ")
  local pairs_of, order = {}, {}
  for row in zila.rows(("SELECT * FROM (SELECT %s, valid_from, import_id, line, %s AS was, %s AS now FROM %s_history) "
    .. "WHERE %s(%s) ORDER BY %s, valid_from"):format(columns, moment.holds(before), moment.holds(after), dataset, own,
    which, table.concat(keys, ", "))) do
    local texts = {}
    for i, key in ipairs(keys) do texts[i] = tostring(row[key]) end
    local key = table.concat(texts, "\0")
    local pair = pairs_of[key]
    if not pair then
      pair = {}
      pairs_of[key], order[#order + 1] = pair, pair
    end
    if row.was == 1 then pair.was = row end
    if row.now == 1 then pair.now = row end
  end
  return order, before, after
end

local function at(dataset, row, name, m)
  local value = row[name]
  for _, milestone in ipairs(MILESTONES[dataset] or {}) do
    if milestone == name and value and value > m.day then return nil end
  end
  return value
end

--- What became of the rows of a dataset between the moments. kind: "new",
-- "gone", or of one column that differs: "filled" (there was nothing), "newer"
-- (a later list says otherwise), "corrected" or "emptied".
---@param of { dataset: string, keys: string[], columns: string[], list: boolean? }
---@return table[] each { kind, row, column?, before?, after? }
function moment.changes(ctx, of)
  local found = {}
  local order, before, after = versions(ctx, of.dataset, of.keys)
  for _, pair in ipairs(order) do
    if not pair.was or not pair.now then
      found[#found + 1] = { kind = pair.now and "new" or "gone", row = pair.now or pair.was }
    end
    for _, name in ipairs(pair.was and pair.now and of.columns or {}) do
      local old, new = at(of.dataset, pair.was, name, before), at(of.dataset, pair.now, name, after)
      if old ~= new then
        local kind = old == nil and "filled" or new == nil and "emptied"
          or of.list and pair.was.valid_from ~= pair.now.valid_from and "newer" or "corrected"
        found[#found + 1] = { kind = kind, row = pair.now, column = name, before = old, after = new }
      end
    end
  end
  return found
end

local BOTH = [[SELECT state, district, hs, commodity, destination, period, value_inr, value_usd, %s AS was, %s AS now
  FROM export_flow_history%s]]

-- Sums at both moments, how many rows lack the value, and how many versions of
-- rows only one of them has.
local EXPORTS = [[
  SELECT state, period, sum(now > was) AS added, sum(was > now) AS gone,
    sum(CASE WHEN was THEN value_inr END) AS inr_then, sum(CASE WHEN now THEN value_inr END) AS inr_now,
    sum(CASE WHEN was THEN value_usd END) AS usd_then, sum(CASE WHEN now THEN value_usd END) AS usd_now,
    sum(was AND value_inr IS NULL) AS no_inr_then, sum(now AND value_inr IS NULL) AS no_inr_now,
    sum(was AND value_usd IS NULL) AS no_usd_then, sum(now AND value_usd IS NULL) AS no_usd_now
  FROM (%s) WHERE was OR now GROUP BY state, period]]

-- The rows that both moments have, in different versions.
local PAIRS = [[
  SELECT state, period, count(*) AS n, sum(inr_then IS NOT inr_now OR usd_then IS NOT usd_now) AS corrected
  FROM (SELECT state, period, max(CASE WHEN was THEN value_inr END) AS inr_then,
      max(CASE WHEN now THEN value_inr END) AS inr_now, max(CASE WHEN was THEN value_usd END) AS usd_then,
      max(CASE WHEN now THEN value_usd END) AS usd_now
    FROM (%s) WHERE was <> now AND (state, period) IN (VALUES %s)
    GROUP BY state, period, district, hs, commodity, destination HAVING max(was) AND max(now))
  GROUP BY state, period]]

local function key(row) return ("%d %s"):format(row.state, row.period) end

-- Rows of EXPORTS, with added, gone and corrected counted by key.
local function compared(both)
  local rows, by, paired = {}, {}, {}
  for row in zila.rows(EXPORTS:format(both)) do
    row.corrected = 0
    by[key(row)], rows[#rows + 1] = row, row
    if row.added > 0 and row.gone > 0 then
      paired[#paired + 1] = ("(%d, '%s')"):format(row.state, row.period:gsub("'", "''"))
    end
  end
  if #paired == 0 then return rows end
  for pair in zila.rows(PAIRS:format(both, table.concat(paired, ", "))) do
    local row = by[key(pair)]
    row.added, row.gone, row.corrected = row.added - pair.n, row.gone - pair.n, pair.corrected
  end
  return rows
end

local MONEY = { "inr_then", "inr_now", "usd_then", "usd_now" }
local SUMS = { "added", "gone", "corrected", "inr_then", "inr_now", "usd_then", "usd_now", "no_inr_then", "no_inr_now",
  "no_usd_then", "no_usd_now" }

--- Exports that differ, by state, fiscal year and length of the periods in
-- months (sums of different lengths may hold each other, and are kept apart).
---@return table[] rows state, year, months, added, gone, corrected, and the sums
function moment.exports(ctx)
  local before, after = moment.both(ctx)
  local own = ctx.state and (" WHERE state = %d"):format(ctx.state.code) or ""
  local rows, by = {}, {}
  for _, row in ipairs(compared(BOTH:format(moment.holds(before), moment.holds(after), own))) do
    local period = exports.period(row.period)
    local year, months = period and period.year or row.period, period and period.count or 0
    local group = ("%d %s %d"):format(row.state, year, months)
    local sum = by[group]
    if not sum then
      sum = { state = row.state, year = year, months = months }
      by[group], rows[#rows + 1] = sum, sum
    end
    for _, name in ipairs(SUMS) do
      if row[name] then sum[name] = (sum[name] or 0) + row[name] end
    end
  end
  local found = {}
  for _, row in ipairs(rows) do
    for _, name in ipairs(MONEY) do -- a sum that some rows lack is not known
      if row["no_" .. name] > 0 then row.partial, row[name] = row.partial or row[name] ~= nil, nil end
    end
    if row.added + row.gone + row.corrected > 0 then found[#found + 1] = row end
  end
  table.sort(found, function(a, b)
    if a.state ~= b.state then return a.state < b.state end
    if a.year ~= b.year then return a.year < b.year end
    return a.months < b.months
  end)
  return found
end

return moment

-- table.lua - zila.table: rows sorted, grouped, joined and pivoted.
--
-- A list of rows is an array of tables, as `zila.table.of(zila.rows(...))`
-- gives it.  Nothing that is given is changed.  A value that is nil is missing,
-- and so is NaN, as in the database: it is left out of sums, and comes last
-- when sorted.  Here and not in C, as most of it calls functions of the script.
local M = {}
-- nearest(text, names): the nearest key of names, or nil; queried: the columns
-- of queries, as keys; takes_two(value): whether it is a function of two.
local nearest, queried, takes_two = ...

-- Without a place: the host adds the script's.
local function fail(text, ...)
  error(string.format(text, ...), 0)
end

local function list(value)
  if type(value) == "table" then return value end
  return { value }
end

local function missing(value) return value == nil or value ~= value end

-- One text for the values of row under keys; types apart, "1" is not 1.
local function key_of(row, keys)
  local parts = {}
  for i, key in ipairs(keys) do
    local value = row[key]
    if math.type(value) == "float" and math.tointeger(value) then
      value = math.tointeger(value)
    end
    local text = tostring(value)
    parts[i] = type(value):sub(1, 1) .. #text .. ":" .. text
  end
  return table.concat(parts, "|")
end

local function each(rows, name, call)
  for i = 1, #rows do
    local row = rows[i]
    if type(row) ~= "table" then
      fail("zila.table.%s: item %d is no row but a %s", name, i, type(row))
    end
    call(row, i)
  end
end

-- A column that no row has, where they have one of nearly that name: a slip.
-- Where none is near it may be missing in all of them, as what a query found
-- NULL in each row is; and value_2024 is no slip for value_2023.
local function has(rows, name, column)
  local names = {}
  if type(column) ~= "string" or queried[column] then return end
  for _, row in ipairs(rows) do
    if type(row) ~= "table" or row[column] ~= nil then return end
    for key in pairs(row) do names[key] = true end
  end
  local near = nearest(column, names)
  if near and near:gsub("%d", "") ~= column:gsub("%d", "") then
    fail("zila.table.%s: no row has a column '%s'; did you mean '%s'?", name,
      column, near)
  end
end

local function have(rows, name, columns)
  for _, column in ipairs(columns) do has(rows, name, column) end
end

-- Numbers before texts before all else, and what is missing last.
local ranks = { number = 1, string = 2, boolean = 3, ["nil"] = 9 }

local function compare(a, b)
  local rank_a, rank_b = ranks[type(a)] or 4, ranks[type(b)] or 4
  if rank_a ~= rank_b then return rank_a - rank_b end
  if rank_a > 2 then a, b = tostring(a), tostring(b) end
  if a == b then return 0 end
  return a < b and -1 or 1
end

local function direction(column)
  if type(column) == "string" and column:sub(1, 1) == "-" then
    return column:sub(2), -1
  end
  return column, 1
end

function M.of(next_row, state, first, closing)
  local rows = {}
  for row in next_row, state, first, closing do rows[#rows + 1] = row end
  return rows
end

function M.sort(rows, by)
  local columns, order, at = {}, {}, {}
  if takes_two(by) then
    fail("zila.table.sort: argument 2 (by) is a function of one row, that " ..
      "says what to sort it by; table.sort takes one that compares two")
  end
  for i, column in ipairs(list(by)) do
    local name, sign = direction(column)
    columns[i] = { name = name, sign = sign }
    has(rows, "sort", name)
  end
  each(rows, "sort", function(row, i)
    local values = {}
    for c, column in ipairs(columns) do
      local name = column.name
      local value
      if type(name) == "function" then
        value = name(row)
      else
        value = row[name]
      end
      if not missing(value) then values[c] = value end
    end
    order[i], at[i] = i, values
  end)
  table.sort(order, function(a, b)
    for c, column in ipairs(columns) do
      local x, y = at[a][c], at[b][c]
      local result = compare(x, y)
      if result ~= 0 then
        if x == nil or y == nil then return y == nil end
        return result * column.sign < 0
      end
    end
    return a < b
  end)
  local sorted = {}
  for i, from in ipairs(order) do sorted[i] = rows[from] end
  return sorted
end

-- What a group's values of one column come to.
local function values_of(rows, column)
  local values = {}
  for _, row in ipairs(rows) do
    if not missing(row[column]) then values[#values + 1] = row[column] end
  end
  return values
end

local sums = {
  count = function(rows, column)
    return column and #values_of(rows, column) or #rows
  end,
  distinct = function(rows, column)
    local seen, count = {}, 0
    for _, value in ipairs(values_of(rows, column)) do
      if not seen[value] then seen[value], count = true, count + 1 end
    end
    return count
  end,
  first = function(rows, column) return values_of(rows, column)[1] end,
  list = values_of,
}
for _, name in ipairs { "sum", "mean", "median" } do
  sums[name] = function(rows, column)
    local values = values_of(rows, column)
    if #values == 0 then return nil end
    if type(values[1]) ~= "number" then
      fail("zila.table: '%s %s': '%s' is no number", name, column,
        tostring(values[1]))
    end
    return zila.stats[name](values)
  end
end
for name, sign in pairs { min = 1, max = -1 } do
  sums[name] = function(rows, column)
    local best
    for _, value in ipairs(values_of(rows, column)) do
      if best == nil or compare(value, best) * sign < 0 then best = value end
    end
    return best
  end
end

local function known()
  local names = {}
  for name in pairs(sums) do names[#names + 1] = name end
  table.sort(names)
  return table.concat(names, ", ")
end

-- "sum value" or a function of the group's rows.
local function summing(rows, what, name)
  if type(what) == "function" then return what end
  local kind, column = tostring(what):match("^(%a+)%s*(.-)$")
  local sum = kind and sums[kind]
  if type(what) ~= "string" or not sum then
    fail("zila.table.%s: '%s' is no sum: write one of %s before the column, " ..
      "like \"sum value\", or give a function", name, tostring(what), known())
  end
  if column == "" then
    column = nil
    if kind ~= "count" then
      fail("zila.table.%s: '%s' of which column? write \"%s value\"", name,
        kind, kind)
    end
  end
  has(rows, name, column)
  return function(group) return sum(group, column) end
end

-- Groups in the order of their first rows: array of {key, rows}.
local function grouped(rows, keys, name)
  local groups, found = {}, {}
  each(rows, name, function(row)
    local key = key_of(row, keys)
    local group = found[key]
    if not group then
      group = { key = key, first = row, rows = {} }
      found[key] = group
      groups[#groups + 1] = group
    end
    group.rows[#group.rows + 1] = row
  end)
  return groups, found
end

-- Copies of the rows that are to be added up, each with its months.
function M.apart(rows, by, within)
  local keys, result = list(by), {}
  have(rows, "apart", keys)
  for _, group in ipairs(grouped(rows, keys, "apart")) do
    local periods = {}
    for i, row in ipairs(group.rows) do
      periods[i] = row.period or fail("zila.table.apart: a row has no period")
    end
    local apart = zila.period.apart(within, periods)
    for _, row in ipairs(group.rows) do
      local months = apart[zila.period.parse(row.period).text]
      if months then
        local copy = { months = months }
        for name, value in pairs(row) do copy[name] = value end
        result[#result + 1] = copy
      end
    end
  end
  return result
end

function M.group(rows, by, what)
  local keys, result, calls = list(by), {}, {}
  for name, sum in pairs(what or {}) do
    calls[name] = summing(rows, sum, "group")
  end
  have(rows, "group", keys)
  for i, group in ipairs(grouped(rows, keys, "group")) do
    local row = {}
    for _, key in ipairs(keys) do row[key] = group.first[key] end
    for name, call in pairs(calls) do row[name] = call(group.rows) end
    if not what then row.rows = group.rows end
    result[i] = row
  end
  return result
end

local function merged(left, right)
  local row = {}
  for key, value in pairs(right or {}) do row[key] = value end
  for key, value in pairs(left) do row[key] = value end
  return row
end

-- "number" or "string" where that is all that a column holds.
local function kind_of(rows, column)
  local found
  for _, row in ipairs(rows) do
    local kind = type(row[column])
    if not missing(row[column]) then
      if found and found ~= kind then return nil end
      found = kind
    end
  end
  return (found == "number" or found == "string") and found or nil
end

-- Nothing matched, and nothing could: "29" is not 29, as zila.csv.parse gives
-- it and a query does.
local function matchable(rows, others, name, columns)
  for _, column in ipairs(columns) do
    local a, b = kind_of(rows, column), kind_of(others, column)
    if a and b and a ~= b then
      fail("zila.table.%s: '%s' is a %s in the rows and a %s in what they " ..
        "are held against, so none matches: zila.number.parse makes a " ..
        "number of a text", name, column, a, b)
    end
  end
end

function M.join(left, right, by, kind)
  local keys, result = list(by), {}
  kind = kind or "inner"
  if kind ~= "inner" and kind ~= "left" and kind ~= "anti" then
    fail("zila.table.join: argument 4 (kind) must be inner, left or anti, " ..
      "not '%s'", tostring(kind))
  end
  have(left, "join", keys)
  have(right, "join", keys)
  local _, found = grouped(right, keys, "join")
  local matched = false
  each(left, "join", function(row)
    local group = found[key_of(row, keys)]
    for _, key in ipairs(keys) do
      if missing(row[key]) then group = nil end
    end
    matched = matched or group ~= nil
    if kind == "anti" then
      if not group then result[#result + 1] = row end
    elseif group then
      for _, other in ipairs(group.rows) do
        result[#result + 1] = merged(row, other)
      end
    elseif kind == "left" then
      result[#result + 1] = merged(row)
    end
  end)
  if not matched then matchable(left, right, "join", keys) end
  return result
end

function M.pivot(rows, by, across, what)
  local keys, call = list(by), summing(rows, what, "pivot")
  local result, columns, seen = {}, {}, {}
  have(rows, "pivot", keys)
  has(rows, "pivot", across)
  for i, group in ipairs(grouped(rows, keys, "pivot")) do
    local row = {}
    for _, key in ipairs(keys) do row[key] = group.first[key] end
    for _, cell in ipairs(grouped(group.rows, { across }, "pivot")) do
      local name = tostring(cell.first[across])
      if not missing(cell.first[across]) then
        for _, key in ipairs(keys) do
          if key == name then
            fail("zila.table.pivot: '%s' is a value of %s and a key", name,
              tostring(across))
          end
        end
        if not seen[name] then
          seen[name] = true
          columns[#columns + 1] = { name = name, value = cell.first[across] }
        end
        row[name] = call(cell.rows)
      end
    end
    result[i] = row
  end
  table.sort(columns, function(a, b) return compare(a.value, b.value) < 0 end)
  for i, column in ipairs(columns) do columns[i] = column.name end
  return result, columns
end

function M.where(rows, test)
  local result = {}
  for column in pairs(type(test) == "table" and test or {}) do
    has(rows, "where", column)
  end
  each(rows, "where", function(row)
    local yes = true
    if type(test) == "function" then
      yes = test(row)
    else
      for column, value in pairs(test) do yes = yes and row[column] == value end
    end
    if yes then result[#result + 1] = row end
  end)
  if #result == 0 and type(test) == "table" then
    local columns = {}
    for column in pairs(test) do columns[#columns + 1] = column end
    matchable(rows, { test }, "where", columns)
  end
  return result
end

function M.index(rows, by)
  local result = {}
  has(rows, "index", by)
  each(rows, "index", function(row, i)
    local value = row[by]
    if missing(value) then return end
    if result[value] then
      fail("zila.table.index: %s '%s' is in more than one row (the last is " ..
        "item %d): take zila.table.group", tostring(by), tostring(value), i)
    end
    result[value] = row
  end)
  return result
end

function M.top(rows, by, most)
  has(rows, "top", by)
  local sorted = M.sort(rows, "-" .. by)
  return table.move(sorted, 1, math.min(most, #sorted), 1, {})
end

return M

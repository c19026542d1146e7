--- Exports of places by fiscal year, from whatever periods were imported.
--
-- A period counts in the fiscal year that holds it whole; one that lies in two
-- counts in none. Where a district has a longer period, shorter ones inside it
-- are its parts and don't count again. Nothing is converted between currencies
-- here, and a sum that some of its rows lack is not known.
--
-- What is read is kept for the reports of one run: 36 states or 787 districts
-- cost little more than one.
local exports = {}

local FULL = (1 << 12) - 1
local HS_LEVEL = 4 -- digits that commodities are compared by, or fewer where the codes are shorter

local read = {}

local function once(name, make)
  if read[name] == nil then read[name] = make() end
  return read[name]
end

local function quoted(text) return "'" .. text:gsub("'", "''") .. "'" end

--- The fiscal year that a period lies in, its first month (1 is April) and how
-- many; nil when it lies in two, or isn't of whole months.
local function months_of(text)
  local period = zila.period.parse(text)
  if not period then return nil end
  local y, m, d = period.from:match "^(%d+)-(%d+)-(%d+)"
  local to_y, to_m, to_d = period.to:match "^(%d+)-(%d+)-(%d+)"
  local count = (to_y - y) * 12 + to_m - m
  local first = (m - 4) % 12 + 1
  if d ~= "01" or to_d ~= "01" or count < 1 or first + count - 1 > 12 then return nil end
  return zila.date.fiscal_year(period.from), math.tointeger(first), math.tointeger(count)
end

local function by_length(a, b)
  if a.count ~= b.count then return a.count > b.count end
  return a.text < b.text
end

-- Of two periods that share a month the longer holds the shorter.
local function overlaps(periods)
  local pairs_of = {}
  for i, long in ipairs(periods) do
    for j = i + 1, #periods do
      local short = periods[j]
      if long.mask & short.mask ~= 0 then
        pairs_of[#pairs_of + 1] = ("(%s, %s)"):format(quoted(long.text), quoted(short.text))
      end
    end
  end
  return pairs_of
end

-- All periods with exports up to the as-of day: { text, mask, month }, by year.
local function calendar()
  return once("calendar", function()
    local found = { years = {}, of = {}, year_of = {}, outside = {}, doubled = {} }
    for row in zila.rows "SELECT DISTINCT period FROM export_flow ORDER BY period" do
      local year, first, count = months_of(row.period)
      if not year then
        found.outside[#found.outside + 1] = row.period
      else
        if not found.of[year] then
          found.of[year] = {}
          found.years[#found.years + 1] = year
        end
        local mask = ((1 << count) - 1) << (first - 1)
        local period = { text = row.period, year = year, count = count, mask = mask, month = count == 1 and first or nil }
        table.insert(found.of[year], period)
        found.year_of[row.period] = period
      end
    end
    table.sort(found.years)
    for _, year in ipairs(found.years) do
      table.sort(found.of[year], by_length)
      table.move(overlaps(found.of[year]), 1, 12 * 12, #found.doubled + 1, found.doubled)
    end
    return found
  end)
end

local SHADOW = [[
  WITH holds(long, short) AS (VALUES %s),
    shadow AS MATERIALIZED (SELECT DISTINCT h.district, o.short AS period
      FROM (SELECT DISTINCT district, period FROM export_flow WHERE period IN (SELECT long FROM holds)) AS h
      JOIN holds AS o ON o.long = h.period) ]]

-- A query over rows f of export_flow that count.
local function query(select, where, tail)
  local doubled = calendar().doubled
  local with, only = "", ""
  if #doubled > 0 then
    with = SHADOW:format(table.concat(doubled, ", "))
    only = " AND NOT EXISTS (SELECT 1 FROM shadow AS s WHERE s.district = f.district AND s.period = f.period)"
  end
  return ("%sSELECT %s FROM export_flow AS f WHERE %s%s %s"):format(with, select, where, only, tail)
end

local SUMS = "sum(f.value_inr) AS inr, sum(f.value_usd) AS usd, count(*) AS n, count(f.value_inr) AS n_inr, "
  .. "count(f.value_usd) AS n_usd, max(coalesce(f.provisional, '') = 'yes') AS provisional"

-- Adds the sums of a period to the years of a place.
local function add(years, row)
  local period = calendar().year_of[row.period]
  if not period then return end
  local year = years[period.year]
  if not year then
    year = { year = period.year, mask = 0, months = 0, n = 0, n_inr = 0, n_usd = 0, sum_inr = 0, sum_usd = 0,
      month_inr = {}, month_usd = {}, provisional = false }
    years[period.year], years[#years + 1] = year, year
  end
  year.mask = year.mask | period.mask
  for _, money in ipairs { "inr", "usd" } do
    year["n_" .. money] = year["n_" .. money] + row["n_" .. money]
    year["sum_" .. money] = year["sum_" .. money] + (row[money] or 0)
    if period.month and row["n_" .. money] == row.n then year["month_" .. money][period.month] = row[money] end
  end
  year.n = year.n + row.n
  year.provisional = year.provisional or row.provisional == 1
end

local function finished(years)
  table.sort(years, function(a, b) return a.year < b.year end)
  for _, year in ipairs(years) do
    for bit = 0, 11 do year.months = year.months + (year.mask >> bit & 1) end
    year.whole = year.mask == FULL
    year.inr = year.n_inr == year.n and year.sum_inr or nil
    year.usd = year.n_usd == year.n and year.sum_usd or nil
  end
  return years
end

local function years_by(column, where)
  local found = {}
  local select = ("f.%s AS place, f.period, %s"):format(column, SUMS)
  for row in zila.rows(query(select, where, ("GROUP BY f.%s, f.period"):format(column))) do
    found[row.place] = found[row.place] or {}
    add(found[row.place], row)
  end
  for _, years in pairs(found) do finished(years) end
  return found
end

local NONE = {}

local function states() return once("states", function() return years_by("state", "true") end) end

--- Fiscal years of a state with exports up to the as-of day, the oldest first,
-- and by name: each { year, mask, months, whole, provisional, inr?, usd?,
-- month_inr, month_usd }, values in minor units.
function exports.of_state(state) return states()[state] or NONE end

--- Whether exports of any place are held.
function exports.held() return next(states()) ~= nil end

--- Periods held that lie in two fiscal years, and count in none.
function exports.outside() return calendar().outside end

-- Rows of a state, found by its districts because the rows are indexed by those.
local function of_state(state)
  return ("f.district IN (SELECT district FROM district_all WHERE state = %d) AND f.state = %d"):format(state, state)
end

local function in_year(year)
  local texts = {}
  for i, period in ipairs(calendar().of[year] or NONE) do texts[i] = quoted(period.text) end
  return "f.period IN (" .. table.concat(texts, ", ") .. ")"
end

-- Of the states only the last one is kept, since a run goes from one to the next.
local function of_last(state, name, make)
  if read.of_state ~= state then read.of_state, read.own = state, {} end
  if read.own[name] == nil then read.own[name] = make() end
  return read.own[name]
end

--- Fiscal years by LGD code of the state's districts.
function exports.of_districts(state)
  return of_last(state, "years", function() return years_by("district", of_state(state)) end)
end

--- The year to describe: the newest whole one, else the newest.
function exports.main_year(years)
  for i = #years, 1, -1 do
    if years[i].whole then return years[i] end
  end
  return years[#years]
end

--- How many digits of HS codes commodities of a year are told apart by.
function exports.level(year)
  return once("level " .. year, function()
    local shortest = zila.value("SELECT min(length(f.hs)) FROM export_flow AS f WHERE " .. in_year(year))
    return math.min(shortest or HS_LEVEL, HS_LEVEL)
  end)
end

-- A code or, where a row has none, the commodity as named. The name of a code
-- is told only where the file names codes of that length.
local function commodity(year)
  local level = exports.level(year)
  return ("coalesce(substr(f.hs, 1, %d), f.commodity) AS key, max(CASE WHEN length(f.hs) = %d THEN f.commodity END) "
    .. "AS name, max(f.hs IS NOT NULL) AS coded"):format(level, level)
end

local function grouped(column, sql)
  local found = {}
  for row in zila.rows(sql) do
    local list = found[row[column]]
    if list then list[#list + 1] = row else found[row[column]] = { row } end
  end
  return found
end

--- Commodities of a year by state: lists of { key?, name?, coded, inr?, usd? }.
function exports.commodities(year)
  return once("commodities " .. year, function()
    return grouped("state", query("f.state, " .. commodity(year) .. ", sum(f.value_inr) AS inr, sum(f.value_usd) AS usd",
      in_year(year), "GROUP BY f.state, key"))
  end)
end

--- Of a state's districts, by district.
function exports.district_commodities(state, year)
  return of_last(state, "commodities " .. year, function()
    return grouped("district", query("f.district, " .. commodity(year)
      .. ", sum(f.value_inr) AS inr, sum(f.value_usd) AS usd",
      of_state(state) .. " AND " .. in_year(year), "GROUP BY f.district, key"))
  end)
end

function exports.district_destinations(state, year)
  return of_last(state, "destinations " .. year, function()
    return grouped("district", query("f.district, f.destination AS key, sum(f.value_inr) AS inr, "
      .. "sum(f.value_usd) AS usd", of_state(state) .. " AND " .. in_year(year), "GROUP BY f.district, key"))
  end)
end

--- Destinations of a whole state, from those of its districts.
function exports.destinations(state, year)
  return of_last(state, "all destinations " .. year, function()
    local list, of = {}, {}
    for _, rows in pairs(exports.district_destinations(state, year)) do
      for _, row in ipairs(rows) do
        local key = row.key or false
        local entry = of[key]
        if not entry then
          entry = { key = row.key }
          of[key], list[#list + 1] = entry, entry
        end
        for _, money in ipairs { "inr", "usd" } do
          if row[money] then entry[money] = (entry[money] or 0) + row[money] end
        end
      end
    end
    return list
  end)
end

--- The entries with a value, the largest first, and their sum.
---@param money "inr"|"usd"
function exports.top(list, money)
  local found, total = {}, 0
  for _, row in ipairs(list or NONE) do
    if (row[money] or 0) > 0 then
      found[#found + 1] = row
      total = total + row[money]
    end
  end
  table.sort(found, function(a, b)
    if a[money] ~= b[money] then return a[money] > b[money] end
    return tostring(a.key) < tostring(b.key)
  end)
  return found, total
end

--- What a state's exports of a year are measured against: those of all States/UTs
-- that cover the same months in that currency. nil when there is no other.
---@return { total: integer, states: integer, of: table<string, integer> }?
function exports.reference(year, money)
  return once(("reference %s %d %s"):format(year.year, year.mask, money), function()
    local found = { total = 0, states = 0, of = {} }
    local commodities = exports.commodities(year.year)
    for state, years in pairs(states()) do
      local same = years[year.year]
      if same and same.mask == year.mask and same[money] then
        found.states, found.total = found.states + 1, found.total + same[money]
        for _, row in ipairs(commodities[state] or NONE) do
          if row.key and row[money] then found.of[row.key] = (found.of[row.key] or 0) + row[money] end
        end
      end
    end
    return found.states > 1 and found or false
  end) or nil
end

--- Growth of a year over the one before, in percent: of whole years, or of the
-- months that both have by themselves.
---@return number? growth, integer months compared
function exports.growth(now, before, money)
  if not before or tonumber(now.year:sub(1, 4)) - tonumber(before.year:sub(1, 4)) ~= 1 then return nil, 0 end
  if now.mask == before.mask then return zila.stats.growth(now[money], before[money]), now.months end
  local growth, _, _, months = zila.stats.same_months(now["month_" .. money], before["month_" .. money])
  return growth, months
end

--- Compound annual growth between the first and the last whole year.
---@return number? cagr, table? first, table? last
function exports.cagr(years, money)
  local first, last
  for _, year in ipairs(years) do
    if year.whole and year[money] then
      first = first or year
      last = year
    end
  end
  if not first or first == last then return nil end
  local intervals = tonumber(last.year:sub(1, 4)) - tonumber(first.year:sub(1, 4))
  return zila.stats.cagr(last[money], first[money], intervals), first, last
end

--- The lines behind a year, as a figure's `from` wants them.
---@param place string a condition on f
local function lines(year, place)
  local found = {}
  local sql = query("f.import_id, f.line", place .. " AND " .. in_year(year), "ORDER BY f.import_id, f.line")
  for row in zila.rows(sql) do found[#found + 1] = { row.import_id, row.line } end
  return found
end

function exports.state_lines(state, year) return lines(year, of_state(state)) end

function exports.district_lines(district, year) return lines(year, ("f.district = %d"):format(district)) end

--- Whether invented rows are among a state's exports.
function exports.is_synthetic(state)
  return once("synthetic", function()
    local found = {}
    for row in zila.rows [[SELECT DISTINCT state FROM export_flow
        WHERE import_id IN (SELECT id FROM import WHERE synthetic = 1)]] do
      found[row.state] = true
    end
    return found
  end)[state] or false
end

--- Concentration of a list: HHI, normalised HHI and the share of the first five.
function exports.concentration(list, money)
  local values = {}
  for i, row in ipairs((exports.top(list, money))) do values[i] = row[money] end
  return { items = #values, hhi = zila.stats.hhi(values), normalised = zila.stats.hhi_normalised(values),
    top = zila.stats.top_share(values, 5) }
end

return exports

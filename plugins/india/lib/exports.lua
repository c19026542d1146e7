--- Exports of places by fiscal year, from whatever periods were imported.
--
-- A period counts in the fiscal year that holds it whole; one that lies in two
-- counts in none. Where a district has a longer period, shorter ones inside it
-- are its parts and don't count again. Nothing is converted between currencies
-- here, and a sum that some of its rows lack is not known.
--
-- Sums are kept for the reports of one run, rows for those of one state: its
-- districts cost little more than one of them.
local exports = {}

local FULL = (1 << 12) - 1
local HS_LEVEL = 4 -- digits that commodities are compared by, or fewer where the codes are shorter
local NONE = {}

local read = {}

local function once(name, make)
  if read[name] == nil then read[name] = make() end
  return read[name]
end

local function quoted(text) return "'" .. text:gsub("'", "''") .. "'" end

--- The fiscal year that a period lies in, the count of its months, and these as
-- bits (the lowest is April); nil when it lies in two years, or isn't of whole months.
---@return { text: string, year: string, count: integer, mask: integer, month: integer? }?
function exports.period(text)
  local period = zila.period.parse(text)
  if not period then return nil end
  local y, m, d = period.from:match "^(%d+)-(%d+)-(%d+)"
  local to_y, to_m, to_d = period.to:match "^(%d+)-(%d+)-(%d+)"
  local count = math.tointeger((to_y - y) * 12 + to_m - m)
  local first = math.tointeger((m - 4) % 12 + 1)
  if d ~= "01" or to_d ~= "01" or count < 1 or first + count - 1 > 12 then return nil end
  return { text = text, year = zila.date.fiscal_year(period.from), count = count,
    mask = ((1 << count) - 1) << (first - 1),
    month = count == 1 and first or nil }
end

local SUMS = "sum(f.value_inr) AS inr, sum(f.value_usd) AS usd, count(*) AS n, count(f.value_inr) AS n_inr, "
  .. "count(f.value_usd) AS n_usd, max(f.provisional = 'yes') AS provisional"

-- Adds a month's sum; false: some row of the month has no such value.
local function add_month(months, month, value)
  local known = months[month]
  months[month] = value and known ~= false and (known or 0) + value
end

-- How many rows a row stands for, and how many of them have each value: a row
-- of the register is one, a row of sums says so.
local function counts(row)
  return row.n or 1, row.n_inr or row.inr and 1 or 0, row.n_usd or row.usd and 1 or 0
end

-- Adds a row, or sums, of a period to the years of a place.
local function add(years, row, period)
  local year = years[period.year]
  if not year then
    year = { year = period.year, mask = 0, longer = 0, months = 0, n = 0, n_inr = 0, n_usd = 0, sum_inr = 0,
      sum_usd = 0, month_inr = {}, month_usd = {}, provisional = false }
    years[period.year], years[#years + 1] = year, year
  end
  local n, n_inr, n_usd = counts(row)
  year.mask = year.mask | period.mask
  year.n, year.n_inr, year.n_usd = year.n + n, year.n_inr + n_inr, year.n_usd + n_usd
  year.sum_inr, year.sum_usd = year.sum_inr + (row.inr or 0), year.sum_usd + (row.usd or 0)
  if period.month then
    add_month(year.month_inr, period.month, n_inr == n and row.inr)
    add_month(year.month_usd, period.month, n_usd == n and row.usd)
  else
    year.longer = year.longer | period.mask
  end
  year.provisional = year.provisional or row.provisional == 1
end

local function by_length(a, b)
  if a.count ~= b.count then return a.count > b.count end
  return a.text < b.text
end

local function by_state(where, with)
  return ("%sSELECT f.state, f.period, f.import_id, min(f.line) AS line, min(length(f.hs)) AS digits, %s "
    .. "FROM export_flow AS f WHERE %s GROUP BY f.state, f.period, f.import_id"):format(with, SUMS, where)
end

-- The periods of all rows, from the sums that zila keeps: { sums: by state and
-- period, of: by year, named: by text, outside, overlap, n: rows }.
local function looked()
  return once("looked", function()
    local found = { sums = {}, of = {}, named = {}, outside = {}, overlap = false, n = 0 }
    for row in zila.rows [[SELECT state, period, "rows" AS n, value_inr AS inr, value_inr_rows AS n_inr,
        value_usd AS usd, value_usd_rows AS n_usd FROM export_flow_by_period]] do
      if row.state ~= 0 then
        found.sums[#found.sums + 1] = row
      else
        local period = exports.period(row.period)
        found.named[row.period] = period or false
        found.n = found.n + row.n
        if period then
          local others = found.of[period.year] or {}
          for _, other in ipairs(others) do found.overlap = found.overlap or other.mask & period.mask ~= 0 end
          others[#others + 1] = period
          found.of[period.year] = others
        else
          found.outside[#found.outside + 1] = row.period
        end
      end
    end
    table.sort(found.outside)
    return found
  end)
end

-- What is known of how a state's districts have a year: `held`, by how many
-- months a period has, the months that any has in such; `kinds`, the sets of
-- those lengths, as bits, that a district has.
local function layout(layouts, state, year)
  local key = state .. " " .. year
  layouts[key] = layouts[key] or { held = {}, kinds = {} }
  return layouts[key]
end

-- Of a district's periods the longest count, then what these leave of a year.
local function add_parts(found, own)
  local covered, kinds = {}, {}
  table.sort(own.periods, by_length)
  for _, period in ipairs(own.periods) do
    local year, mask = period.year, covered[period.year] or 0
    if mask & period.mask == 0 then
      local held = layout(found.layouts, own.state, year).held
      covered[year], kinds[year] = mask | period.mask, (kinds[year] or 0) | 1 << period.count
      held[period.count] = (held[period.count] or 0) | period.mask
    else
      found.parts[#found.parts + 1] = ("(%d, %s)"):format(own.district, quoted(period.text))
    end
  end
  for year, lengths in pairs(kinds) do layout(found.layouts, own.state, year).kinds[lengths] = true end
end

-- The pairs of district and period that don't count again, as SQL, and the
-- layouts. Where no two periods share a month, which is usual, there are none.
local function overlaps()
  return once("overlaps", function()
    local found, own = { parts = {}, layouts = {} }, {}
    if not looked().overlap then return found end
    for row in zila.rows [[SELECT district, period, max(state) AS state FROM export_flow GROUP BY district, period
        ORDER BY district]] do
      if row.district ~= own.district then
        if own.district then add_parts(found, own) end
        own = { district = row.district, state = row.state, periods = {} }
      end
      own.periods[#own.periods + 1] = looked().named[row.period] or nil
    end
    if own.district then add_parts(found, own) end
    return found
  end)
end

local function parts() return overlaps().parts end

-- Whether some of a state's districts lack months that others have. Lengths that
-- share a month are of districts with different files: what a district has
-- none of in any length that it uses is then not known to be nothing.
local function uneven(state, year)
  local own, both, seen = overlaps().layouts[state .. " " .. year.year], 0, 0
  if not own then return false end
  for _, mask in pairs(own.held) do both, seen = both | seen & mask, seen | mask end
  if both == 0 then return false end
  for kinds in pairs(own.kinds) do
    local mask = 0
    for count, months in pairs(own.held) do
      if kinds >> count & 1 == 1 then mask = mask | months end
    end
    if mask ~= seen then return true end
  end
  return false
end

-- Of the years of a state, or of a district, which is never uneven.
local function finished(years, state)
  table.sort(years, function(a, b) return a.year < b.year end)
  for _, year in ipairs(years) do
    for bit = 0, 11 do
      year.months = year.months + (year.mask >> bit & 1)
      -- what some districts have of this month only within a longer period is not in its sum
      if year.longer >> bit & 1 == 1 then year.month_inr[bit + 1], year.month_usd[bit + 1] = false, false end
    end
    year.uneven = state ~= nil and uneven(state, year)
    year.whole = year.mask == FULL and not year.uneven
    year.inr = year.n_inr == year.n and year.sum_inr or nil
    year.usd = year.n_usd == year.n and year.sum_usd or nil
  end
  return years
end

-- What keeps parts out of a query over rows f of export_flow: the common table
-- before it and the condition in it.
local function without_parts()
  if #parts() == 0 then return "", "true" end
  return ("WITH part(district, period) AS MATERIALIZED (VALUES %s) "):format(table.concat(parts(), ", ")),
    "NOT EXISTS (SELECT 1 FROM part AS s WHERE s.district = f.district AND s.period = f.period)"
end

local function query(select, where, tail)
  local with, only = without_parts()
  return ("%sSELECT %s FROM export_flow AS f WHERE %s AND %s %s"):format(with, select, where, only, tail)
end

-- Whether every row counts, once: then the sums that zila keeps say it all.
local function all_count() return #parts() == 0 and #looked().outside == 0 end

-- Years by state, each as add() and finished() make them, of sums by period.
local function years_of(rows)
  local states = {}
  for _, row in ipairs(rows) do
    local period = looked().named[row.period]
    if period then
      states[row.state] = states[row.state] or {}
      add(states[row.state], row, period)
    end
  end
  for state, years in pairs(states) do finished(years, state) end
  return states
end

-- How many digits HS codes of a year have, of sums by year or period.
local function digits(rows)
  local found = {}
  for _, row in ipairs(rows) do
    local period = not row.year and looked().named[row.period]
    local year = row.year or period and period.year
    if year then found[year] = math.min(found[year] or HS_LEVEL, row.digits or HS_LEVEL) end
  end
  return found
end

-- The years of all states, and how many digits HS codes of a year have.
local function all()
  return once("all", function()
    if all_count() then
      return { states = years_of(looked().sums), digits = digits(zila.all
        "SELECT year, min(length(hs)) AS digits FROM export_flow_by_commodity WHERE state = 0 GROUP BY year") }
    end
    local with, only = without_parts()
    local rows = zila.all(by_state(only, with))
    return { states = years_of(rows), digits = digits(rows) }
  end)
end

--- Whether exports of any place are held.
function exports.held() return next(all().states) ~= nil end

-- Periods of a state and a district that count in no year, where any do.
local function outside_of(state, district)
  local found, seen = {}, {}
  local function look(row)
    if looked().named[row.period] == false and not seen[row.period] then
      seen[row.period], found[#found + 1] = true, row.period
    end
  end
  if district then
    for row in zila.rows("SELECT DISTINCT period FROM export_flow WHERE district = ?", { district }) do look(row) end
  else
    for _, row in ipairs(looked().sums) do
      if row.state == state then look(row) end
    end
  end
  table.sort(found)
  return found
end

--- Periods of a state's exports, or of a district's, that lie in two fiscal years,
-- or hold no whole month, and count in none.
---@param district integer? LGD code
---@return string[]
function exports.outside(state, district)
  if #looked().outside == 0 then return NONE end
  return once(("outside %d %s"):format(state, district), function() return outside_of(state, district) end)
end

-- Rows of a state, found by its districts because the rows are indexed by those.
local function of_state(state)
  return ("f.district IN (SELECT district FROM district_all WHERE state = %d) AND f.state = %d"):format(state, state)
end

local function in_year(year)
  local texts = {}
  for i, period in ipairs(looked().of[year] or NONE) do texts[i] = quoted(period.text) end
  return "f.period IN (" .. table.concat(texts, ", ") .. ")"
end

-- What `make(where)` gives of a state, and keeps only of the last one: workers
-- share a run's states out, so that all of them are more than each needs.
local function of(state, name, make)
  if read.last ~= state then read.last, read.own = state, {} end
  if read.own[name] == nil then read.own[name] = make(of_state(state))[state] or NONE end
  return read.own[name]
end

local function grouped(column, sql)
  local found = {}
  for row in zila.rows(sql) do
    local list = found[row[column]]
    if list then list[#list + 1] = row else found[row[column]] = { row } end
  end
  return found
end

-- Adds a row to the sums of a state, each of a period and an import.
local function add_sum(sums, row)
  local of_period = sums.of[row.period] or {}
  sums.of[row.period] = of_period
  local sum = of_period[row.import_id]
  if not sum then
    sum = { state = row.state, period = row.period, import_id = row.import_id, line = row.line, n = 0, n_inr = 0,
      n_usd = 0, provisional = row.provisional }
    of_period[row.import_id], sums[#sums + 1] = sum, sum
  end
  local n, n_inr, n_usd = counts(row)
  sum.line = math.min(sum.line, row.line)
  sum.n, sum.n_inr, sum.n_usd = sum.n + n, sum.n_inr + n_inr, sum.n_usd + n_usd
  if row.inr then sum.inr = (sum.inr or 0) + row.inr end
  if row.usd then sum.usd = (sum.usd or 0) + row.usd end
  if row.provisional == 1 then sum.provisional = 1 end
end

-- By state: its sums, and the years of its districts. Rows are added up here:
-- SQLite would sort them first, which takes longer.
local function read_states(where)
  local found = {}
  for row in zila.rows(query("f.state, f.district, f.period, f.import_id, f.line, f.value_inr AS inr, "
    .. "f.value_usd AS usd, f.provisional = 'yes' AS provisional", where, "")) do
    local own = found[row.state] or { sums = { of = {} }, districts = {} }
    local period = looked().named[row.period]
    found[row.state] = own
    add_sum(own.sums, row)
    if period then
      local years = own.districts[row.district] or {}
      own.districts[row.district] = years
      add(years, row, period)
    end
  end
  for _, own in pairs(found) do
    for _, years in pairs(own.districts) do finished(years) end
  end
  return found
end

local function states(state) return of(state, "states", read_states) end

--- Sums of a state by period and import, with each one's first line.
function exports.sums(state)
  if #parts() == 0 then return states(state).sums or NONE end
  return of(state, "sums", function(where) return grouped("state", by_state(where, "")) end)
end

--- Whether a state's import brought exports of another one too.
function exports.shared(import, state)
  return once("shared " .. import, function()
    return zila.value("SELECT EXISTS (SELECT 1 FROM export_flow WHERE import_id = ? AND state <> ?)",
      { import, state }) == 1
  end)
end

--- Fiscal years of a state with exports up to the as-of day, the oldest first,
-- and by name: each { year, mask, months, whole, uneven, provisional, inr?, usd?,
-- month_inr, month_usd }, values in minor units; uneven: some districts have
-- fewer months than others.
function exports.of_state(state)
  if #parts() > 0 then return all().states[state] or NONE end
  return once("years of " .. state, function() return years_of(exports.sums(state))[state] or NONE end)
end

--- Fiscal years by LGD code of the state's districts.
function exports.of_districts(state) return states(state).districts or NONE end

--- The year to describe: the newest whole one with a value, else the newest.
function exports.main_year(years)
  for i = #years, 1, -1 do
    if years[i].whole and (years[i].inr or years[i].usd) then return years[i] end
  end
  return years[#years]
end

--- How many digits of HS codes commodities of a year are told apart by.
function exports.level(year) return all().digits[year] or HS_LEVEL end

-- A code or, where a row has none, the commodity as named. The name of a code
-- is told only where the file names codes of that length.
local function commodity(year)
  local level = exports.level(year)
  return ("coalesce(substr(f.hs, 1, %d), f.commodity)"):format(level),
    ("CASE WHEN coalesce(length(f.hs), %d) = %d THEN f.commodity END"):format(level, level), "f.hs IS NOT NULL"
end

local function commodity_sums(year)
  return ("f.state, %s AS key, max(%s) AS name, max(%s) AS coded, sum(f.value_inr) AS inr, sum(f.value_usd) AS usd")
    :format(commodity(year))
end

-- The key under which spellings of a name meet.
local function folded(name)
  return once("folded " .. name, function() return zila.text.key(name) end)
end

-- Adds a row { key?, name?, coded?, inr?, usd? } to the entry of its key in a
-- list, which is made at need: of `Tea` and `TEA` there is one.
local function add_entry(list, row)
  local key = row.key and (row.coded == 1 and row.key or folded(row.key))
  local entry = list.of[key or false]
  if not entry then
    entry = { key = key, coded = row.coded }
    list.of[key or false], list[#list + 1] = entry, entry
  end
  if row.inr then entry.inr = (entry.inr or 0) + row.inr end
  if row.usd then entry.usd = (entry.usd or 0) + row.usd end
  if row.name and (not entry.name or row.name > entry.name) then entry.name = row.name end
end

-- Lists of entries by state.
local function entries(sql)
  local found = {}
  for row in zila.rows(sql) do
    found[row.state] = found[row.state] or { of = {} }
    add_entry(found[row.state], row)
  end
  return found
end

--- Commodities of a year by state: lists of { key?, name?, coded, inr?, usd? }; of
-- a code `coded` is 1 and the key is the code, else it is the folded name.
-- Where every row counts, from the sums that zila keeps.
function exports.commodities(year)
  return once("commodities " .. year, function()
    if not all_count() then
      return entries(query(commodity_sums(year), in_year(year), "GROUP BY f.state, key, f.hs IS NULL"))
    end
    return entries(("SELECT %s FROM export_flow_by_commodity AS f WHERE f.year = %s AND f.state <> 0 "
      .. "GROUP BY f.state, key, f.hs IS NULL"):format(commodity_sums(year), quoted(year)))
  end)
end

-- By state and district, of a year: lines, commodities and destinations.
local function read_year(where, year)
  local found = {}
  local select = ("f.state, f.district, f.import_id, f.line, f.destination, f.value_inr AS inr, f.value_usd AS usd, "
    .. "%s AS key, %s AS name, %s AS coded"):format(commodity(year))
  for row in zila.rows(query(select, where .. " AND " .. in_year(year), "")) do
    local districts = found[row.state] or {}
    local own = districts[row.district] or { lines = {}, commodities = { of = {} }, destinations = { of = {} } }
    found[row.state], districts[row.district] = districts, own
    own.lines[#own.lines + 1] = { row.import_id, row.line }
    add_entry(own.commodities, row)
    add_entry(own.destinations, { key = row.destination, name = row.destination, inr = row.inr, usd = row.usd })
  end
  return found
end

--- What is known of a state's districts in a year, by LGD code: `lines`, pairs of
-- import and line; `commodities` and `destinations`, lists of { key?, name?, inr?, usd? }.
function exports.districts_in(state, year)
  return of(state, "of " .. year, function(where) return read_year(where, year) end)
end

--- The same of one district; of none, empty lists.
function exports.district_in(state, district, year)
  return exports.districts_in(state, year)[district] or { lines = NONE, commodities = NONE, destinations = NONE }
end

--- Destinations of a whole state.
function exports.destinations(state, year)
  return once("destinations " .. year, function()
    local select = "f.state, f.destination AS key, f.destination AS name, sum(f.value_inr) AS inr, "
      .. "sum(f.value_usd) AS usd"
    if not all_count() then return entries(query(select, in_year(year), "GROUP BY f.state, key")) end
    return entries(("SELECT %s FROM export_flow_by_destination AS f WHERE f.year = %s AND f.state <> 0 "
      .. "GROUP BY f.state, key"):format(select, quoted(year)))
  end)[state] or NONE
end

--- The entries with a value that isn't 0, the largest first, and their sum.
---@param money "inr"|"usd"
function exports.top(list, money)
  local found, total = {}, 0
  for _, row in ipairs(list or NONE) do
    if (row[money] or 0) ~= 0 then
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

-- Whether a state's exports are of the same months as `year`, in that currency.
local function comparable(years, year, money)
  local same = years[year.year]
  return same and same.mask == year.mask and not same.uneven and same[money] and same
end

--- What a state's exports of a year are measured against: those of all States/UTs
-- that cover the same months in that currency. nil when there is no other, or
-- not all of its districts cover them.
---@return { total: integer, states: integer }?
function exports.reference(year, money)
  if year.uneven then return nil end
  return once(("reference %s %d %s"):format(year.year, year.mask, money), function()
    local found = { total = 0, states = 0 }
    for _, years in pairs(all().states) do
      local same = comparable(years, year, money)
      if same then found.states, found.total = found.states + 1, found.total + same[money] end
    end
    return found.states > 1 and found or false
  end) or nil
end

--- The part of it that commodities can be compared within: what has HS codes or,
-- where none of it has, names. `of` is by commodity's key, `own` by state: a code
-- has no advantage over goods that are there by another name, or by none.
---@return { coded: integer, of: table<string, integer>, own: table<integer, integer>, total: integer, states: integer }
function exports.classified(year, money)
  return once(("classified %s %d %s"):format(year.year, year.mask, money), function()
    local kinds = {}
    for coded = 0, 1 do kinds[coded] = { coded = coded, of = {}, own = {}, total = 0, states = 0 } end
    for state, rows in pairs(exports.commodities(year.year)) do
      if comparable(all().states[state] or NONE, year, money) then
        for _, row in ipairs(rows) do
          local kind, value = kinds[row.coded], row[money]
          if row.key and value then
            if not kind.own[state] then kind.states = kind.states + 1 end
            kind.of[row.key] = (kind.of[row.key] or 0) + value
            kind.own[state] = (kind.own[state] or 0) + value
            kind.total = kind.total + value
          end
        end
      end
    end
    return kinds[1].states > 0 and kinds[1] or kinds[0]
  end)
end

--- Whether a year is the one right after another, which may be nil.
function exports.follows(now, before)
  return before ~= nil and tonumber(now.year:sub(1, 4)) - tonumber(before.year:sub(1, 4)) == 1
end

--- Growth of a year over the one before, in percent: of whole years, or of the
-- months that both have by themselves.
---@return number? growth, integer months compared
function exports.growth(now, before, money)
  if not exports.follows(now, before) then return nil, 0 end
  if now.mask == before.mask and not (now.uneven or before.uneven) then
    return zila.stats.growth(now[money], before[money]), now.months
  end
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

--- The lines behind a year of a state.
function exports.state_lines(state, year)
  local found = {}
  for _, own in pairs(exports.districts_in(state, year)) do table.move(own.lines, 1, #own.lines, #found + 1, found) end
  return found
end

--- The entries of a list of commodities that are told apart alike: those with
-- codes or, where none has one, all. A name and a code may be one commodity.
---@return table list, integer sum of them
function exports.alike(list, money)
  local coded, sum = {}, 0
  for _, row in ipairs(list or NONE) do
    if row.coded == 1 and (row[money] or 0) ~= 0 then coded[#coded + 1], sum = row, sum + row[money] end
  end
  if #coded > 0 then return coded, sum end
  return list or NONE, select(2, exports.top(list, money))
end

--- Concentration of a list: HHI, normalised HHI and the share of the first five.
-- An entry without a key is no item, but several that nobody named.
function exports.concentration(list, money)
  local values = {}
  for _, row in ipairs((exports.top(list, money))) do
    if row.key then values[#values + 1] = row[money] end
  end
  return { items = #values, hhi = zila.stats.hhi(values), normalised = zila.stats.hhi_normalised(values),
    top = zila.stats.top_share(values, 5) }
end

return exports

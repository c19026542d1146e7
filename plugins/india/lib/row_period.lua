--- The period of a row that may say it in one column or in two: a month, a
-- quarter or a half, and its year.
local unclear_year = require "lib.unclear_year"
local whole_year = require "lib.whole_year"

-- What a spreadsheet has made of a month: its first day, or its last.
local function month_of_day(text)
  local day = text:find("%d%D+%w+%D+%d") and zila.date.parse(text)
  local first = day and day:sub(1, 8) .. "01"
  local last = first and zila.date.add(zila.date.add_months(first, 1), -1)
  return (day == first or day == last) and day and day:sub(1, 4) .. "-M" .. day:sub(6, 7) or nil
end

local is_period = zila.memo(function(text) return zila.period.parse(text) ~= nil end)

-- Why a period is not of the year beside it, on a line each; a year of one number may be a calendar or a fiscal one.
local why_stray = zila.memo(function(both)
  local part, year = both:match "^(.*)\n(.*)$"
  local of, within = zila.period.parse(part), zila.period.parse(year)
  if within and #within.text > 4 and (of.from < within.from or of.to > within.to) then
    return ('"%s" is not of the year "%s" that stands in its row'):format(part, year)
  end
  return false
end)

local function stray(part, year) return year and why_stray(part .. "\n" .. year) or nil end

local is_year = zila.memo(function(text)
  local period = zila.period.parse(text)
  return period and (#period.text == 4 or #period.text == 7 and not period.text:find "[MQ]") or false
end)

-- A month may be whole by itself (`2025-04`), or its year stands in a column of its own; so may a half or a quarter.
---@return string? period, string? unclear why it can't be told
return function(row)
  local narrow, fiscal = row.month, row.fiscal_year
  local year = fiscal or row.year
  if not narrow and row.part and not whole_year(row.part) then narrow = row.part end
  local period = row.period
  local part = period or narrow
  if narrow and period and is_year(period) then
    part, year = narrow, year or period
  end
  if part and is_period(part) then return part, stray(part, year) end
  local unclear = fiscal and unclear_year(fiscal)
  if unclear then return nil, unclear end
  if not part then return year end
  local month = row.month and month_of_day(row.month)
  if month then
    row:notice("month_of_day", "period", ('"%s" is taken for the month %s'):format(row.month, month))
    return month, stray(month, year)
  end
  if not year then return part end
  return part == row.month and part:find("^%d%d?$") and ("%s-M%02d"):format(year, tonumber(part)) or part .. " " .. year
end

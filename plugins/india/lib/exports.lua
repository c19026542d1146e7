--- Exports of a place by fiscal year, from whatever periods were imported.
--
-- A fiscal year is taken from its own row where there is one, else summed from
-- its months or quarters; then it says how many months it covers. Years are
-- compared only when both are whole. Nothing is converted between currencies.
local exports = {}

local DAYS_OF_A_YEAR = 360 -- a period at least that long is a year of its own
local MONTH_DAYS = 30.44

local function filter(state) return state and (" AND state = %d"):format(state) or "" end

--- The periods of a fiscal year that count once: its own row, or its parts.
local function chosen(periods)
  local whole, parts, months = {}, {}, 0
  for _, period in ipairs(periods) do
    if period.days >= DAYS_OF_A_YEAR then
      whole[#whole + 1] = period.text
    else
      parts[#parts + 1] = period.text
      months = months + math.floor(period.days / MONTH_DAYS + 0.5)
    end
  end
  if #whole > 0 then return whole, 12 end
  return parts, months
end

local function quoted(texts)
  local list = {}
  for i, text in ipairs(texts) do list[i] = "'" .. text:gsub("'", "''") .. "'" end
  return "(" .. table.concat(list, ", ") .. ")"
end

--- Fiscal years with exports up to the as-of day, the oldest first.
---@param state integer? nil for all that was imported
---@return { year: string, months: integer, periods: string, inr: integer?, usd: integer? }[]
function exports.years(state)
  local by_year, order = {}, {}
  for row in zila.rows("SELECT DISTINCT period FROM export_flow_all WHERE valid_from <= :as_of" .. filter(state)) do
    local period = zila.period.parse(row.period)
    if period then
      local year = zila.date.fiscal_year(period.from)
      if not by_year[year] then
        by_year[year] = {}
        order[#order + 1] = year
      end
      table.insert(by_year[year], { text = row.period, days = zila.date.days(period.from, period.to) })
    end
  end
  table.sort(order)
  for i, year in ipairs(order) do
    local texts, months = chosen(by_year[year])
    local periods = quoted(texts)
    local sums = zila.one("SELECT sum(value_inr) AS inr, sum(value_usd) AS usd FROM export_flow_all WHERE period IN "
      .. periods .. filter(state))
    order[i] = { year = year, months = months, periods = periods, inr = sums.inr, usd = sums.usd }
  end
  return order
end

-- A row may name its commodity, its HS code, or both.
local NAME = { commodity = "coalesce(commodity, 'HS ' || hs)" }

--- Values of a year by a column of export_flow, the largest first.
---@param column "commodity"|"destination"|"district"|"state"
---@param money "inr"|"usd"
---@return { name: string|integer, value: integer }[]
function exports.by(year, column, money, state)
  local found = {}
  local sql = ([[SELECT %s AS name, sum(value_%s) AS value FROM export_flow_all WHERE period IN %s%s
    GROUP BY 1 HAVING name IS NOT NULL AND value > 0 ORDER BY value DESC, name]]):format(
    NAME[column] or column, money, year.periods, filter(state))
  for row in zila.rows(sql) do
    found[#found + 1] = row
  end
  return found
end

--- The lines behind a year, as a figure's `from` wants them.
---@return integer[][] pairs of import and line
function exports.lines(year, state)
  local found = {}
  local sql = "SELECT import_id, line FROM export_flow_all WHERE period IN " .. year.periods .. filter(state)
  for row in zila.rows(sql .. " ORDER BY import_id, line") do
    found[#found + 1] = { row.import_id, row.line }
  end
  return found
end

--- The concentration of a list from exports.by(): sum of squared shares, 0 to 1.
function exports.hhi(list)
  local values = {}
  for i, row in ipairs(list) do values[i] = row.value end
  return #values > 0 and zila.stats.hhi(values) or nil
end

return exports

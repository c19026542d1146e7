--- Growth that a table prints beside the values of two periods: kept, and worked
-- out again from those values.
local growth = {}

-- Adding up fractions that have no exact double may be off by this.
local SLACK = 1e-6

--- What the growth is called.
growth.column = { "%Growth", "% Growth", "Growth", "Growth %", "Growth (%)", "Growth Rate", "वृद्धि", "वृद्धि %" }

local function number(text) return text and zila.number.parse(text) end

-- The values of the two periods in one currency, the earlier first; nil when
-- there are more or fewer, or in both currencies: then nobody knows of which.
local function pair(cells)
  local values = {}
  for _, cell in ipairs(cells) do
    if cell.currency ~= "" then values[#values + 1] = cell end
  end
  local before, now, more = table.unpack(values)
  if not now or more or before.currency ~= now.currency then return nil end
  if #before.period ~= #now.period or before.period == now.period then return nil end
  if before.period > now.period then return now, before end
  return before, now
end

--- The growth that the row of a wide table prints, as a record of printed_growth
-- that doesn't say what it is of; nil when it prints none, or not beside two values.
function growth.read(row)
  local before, now = pair(row.wide)
  if not before or not number(row.growth) then return nil end
  local first, last = number(before.value), number(now.value)
  if not first or not last then return nil end
  return {
    before = before.period, period = now.period, currency = now.currency, printed = row.growth,
    value_before = first, value = last, step = math.max(0.01, math.min(before.step, now.step)),
  }
end

--- The growth by the values of a record of printed_growth, in percent, when
-- rounding or cutting doesn't explain the printed one; else nil, and so where
-- growth is not defined: over nothing.
---@return number?
function growth.differing(record)
  local printed, half = number(record.printed), record.step / 2
  local before, now = record.value_before, record.value
  if not printed or before <= half then return nil end
  local digit = 10 ^ -#(record.printed:match "%.(%d+)" or "")
  local low = ((now - half) / (before + half) - 1) * 100 - digit
  local high = ((now + half) / (before - half) - 1) * 100 + digit
  if printed > low - SLACK and printed < high + SLACK then return nil end
  return (now / before - 1) * 100
end

--- Emits the growth of a row, and tells of one that is wrong. With what the row
-- is of: state, district, hs, commodity, destination.
function growth.emit(row, emit, of)
  local record = growth.read(row)
  if not record then return end
  local computed = growth.differing(record)
  if computed then
    row:notice("growth_differs", "growth",
      ("printed growth %s, by its values %.2f %%"):format(record.printed, computed))
  end
  for name, value in pairs(of) do record[name] = value end
  emit("printed_growth", record)
end

return growth

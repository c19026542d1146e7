--- Meetings as returns write them: `12.04.2022; 15.06.2022`, or `3rd & 4th
-- meeting` beside or before the days. The number of a meeting is kept as
-- written where there is one day for several.
local MONTHS = "|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|"
local ORDINAL = "%f[%d]()(%d%d?)%s?[snrt][tdh]%f[%A]()"

local function is_month(word) return word and MONTHS:find("|" .. word:sub(1, 3):lower() .. "|", 1, true) ~= nil end

-- What stands behind an ordinal and more of them: `12th and 13th April` are days.
local function behind(text, at)
  local rest, more = text:sub(at), 1
  while more > 0 do
    rest, more = rest:gsub("^%s*[,&]?%s*a?n?d?t?o?%s*%d%d?%s?[snrt][tdh]%f[%A]", "", 1)
  end
  return rest:match("^%s*(%a%a%a)")
end

-- The numbers in a text, and the text without them; `9th June` is a day.
local function ordinals(text)
  local numbers, out, at = {}, {}, 1
  for from, number, to in text:gmatch(ORDINAL) do
    local before = text:sub(1, from - 1):match("(%a%a%a+)%.?%s*$")
    if not is_month(before) and not is_month(behind(text, to)) then
      numbers[#numbers + 1] = number
      out[#out + 1] = text:sub(at, from - 1)
      at = to
    end
  end
  return numbers, table.concat(out) .. text:sub(at)
end

local function days(text)
  text = text:gsub("[Mm]eetings?%.?", ""):gsub("%f[%a][Hh]eld%f[%A]", ""):gsub("%f[%a]on%f[%A]", "")
  text = text:gsub("%f[%a][Aa]nd%f[%A]", ";"):gsub("&", ";"):gsub(",%s*(%d+[-./])", ";%1")
  -- Days below each other in a cell come as words beside each other.
  text = text:gsub("(%f[%d]%d%d%d%d)[%s,/]+(%d%d?%s*[-./%a])", "%1;%2")
  local found = {}
  for _, part in ipairs(zila.text.split(text, ";")) do
    part = part:gsub("^[%s:,()-]+", ""):gsub("[%s:,()-]+$", "")
    if part ~= "" then found[#found + 1] = part end
  end
  return found
end

---@param held string? the days of meetings, in one cell
---@param last string? the day of the last alone
---@param count string? how many there were, or which
---@return { held: string, number: string? }[]
return function(held, last, count)
  local numbers, rest = ordinals(held or "")
  local list, found = held and days(rest) or { last }, {}
  if #numbers == 0 then numbers = ordinals(count or "") end
  for i, day in ipairs(list) do
    local number = #numbers == #list and numbers[i] or #list == 1 and #numbers > 0 and table.concat(numbers, " & ")
    found[i] = { held = day, number = number or held and tostring(i) or count }
  end
  return found
end

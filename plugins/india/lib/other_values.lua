--- What stands above a table and says that its numbers are no exports: targets,
-- shares, prices, numbers of exporters.
local finds_any = require "lib.finds_any"

-- What is planned is no export, whatever it is in, unless what was reached stands beside it: `Exports and targets`
-- names exports twice, `District and commodity wise export targets` does not.
local PLANNED = {
  "%f[%w]targets?%f[%W]", "%f[%w]projected%f[%W]", "%f[%w]projections?%f[%W]", "%f[%w]forecast", "लक्ष्य",
  "%f[%w]exports? potential",
}
local REACHED = { "%f[%w]vs%f[%W]", "against", "achiev", "actual" }
local BESIDE = { "%f[%w]and%f[%W]", "%f[%w]with%f[%W]", "एवं" }
local PLAN = {
  "%f[%w]exports? targets?%f[%W]", "%f[%w]targets? of exports?%f[%W]", "%f[%w]targets? for exports?%f[%W]",
  "%f[%w]projected exports?%f[%W]", "%f[%w]exports? projections?%f[%W]", "%f[%w]projections? of exports?%f[%W]",
  "%f[%w]exports? forecasts?%f[%W]", "%f[%w]forecasts? of exports?%f[%W]", "%f[%w]exports? potential",
  "निर्यात लक्ष्य", "निर्यात का लक्ष्य",
}
-- Money of something else, where no exports are named.
local OTHER_MONEY = {
  "%f[%w]turnover", "%f[%w]production of", "^production", "^investments? in%f[%W]", "^investments?$",
}
-- What no money is; in a title, which has many words, only as all that a line says.
local NUMBER = { "%f[%w]number of", "%f[%w]nos? of" }
local COUNTED = {
  "%f[%w]share%f[%W]", "%f[%w]growth%f[%W]", "%f[%w]percent", "%f[%w]per cent", "हिस्सा", "वृद्धि",
}
-- A table called a ranking has what it ranks by.
local COUNTED_BELOW = {
  "%f[%w]quantit", "%f[%w]qty", "%f[%w]volume", "%f[%w]ranks?%f[%W]", "%f[%w]rankings?%f[%W]", "मात्रा",
}
local PRICED = {
  "^rs kg$", "^us %$ kg$", "%f[%w]per kg%f[%W]", "%f[%w]per tonne", "%f[%w]per mt%f[%W]", "%f[%w]unit price",
  "%f[%w]unit values?%f[%W]", "^exports? units?$",
}
local MONEY = {
  "%f[%w]value", "%f[%w]rs", "%f[%w]rupee", "₹", "%f[%w]us", "%f[%w]inr", "%f[%w]crores?%f[%W]", "%f[%w]cr%f[%W]",
  "%f[%w]lakhs?%f[%W]", "%f[%w]million", "मूल्य", "करोड़", "लाख", "रु",
}

-- What heads some of the districts (`High growth districts`), or says a number itself (`No. of districts: 38`).
local function is_group(line, key)
  return key:find "districts$" and not key:find " of " or line:find "[:=]%s*[%d,]+%W*$"
end

local EXPORTS = { "%f[%w]exports?%f[%W]", "%f[%w]exported%f[%W]", "निर्यात" }

local function names_exports(key) return finds_any(key, EXPORTS) end

-- Whether a line that says what is planned says what was reached, too.
local function is_reached(key)
  if finds_any(key, REACHED) then return true end
  local rest = key
  for _, plan in ipairs(PLAN) do rest = rest:gsub(plan, " ") end
  return finds_any(key, BESIDE) and names_exports(rest)
end

---@param lines string one below the other
---@param below boolean whether they stand below the header: what is said there is heard however many words it has
---@return string line the last that says what the numbers are, if these are no exports; "" if they are
return function(lines, below)
  local last = ""
  for line in lines:gmatch "[^\n]+" do
    local key = zila.text.key(line)
    local exports, few = names_exports(key), not key:find "%S+ %S+ %S+ %S"
    local planned = finds_any(key, PLANNED)
    local both = exports and finds_any(key, BESIDE)
    local counted = (below or not exports) and not finds_any(key, MONEY) and not is_group(line, key)
      and (finds_any(key, NUMBER) or (below or few) and finds_any(key, COUNTED)
        or below and finds_any(key, COUNTED_BELOW))
    local priced = few and finds_any(key, PRICED)
    local other = not exports and finds_any(key, OTHER_MONEY)
    if planned and not is_reached(key) or not planned and not both and (priced or counted or other) then last = line
    elseif exports then last = "" end
  end
  return last
end

-- What the cells of a wide row say, period by period: rupees, dollars and the
-- quantity of one period are one record. A period that has one of them twice is
-- two, and so a contradiction for a person to look at.

local after_dated = require "lib.after_dated"
local finds_any = require "lib.finds_any"
local word_set = require "lib.word_set"

-- What else a return has by years, told by the words above them, though they
-- may name exports too: `Export target`.
local OTHER = {
  "target", "project", "estimat", "budget", "production", "invest", "employ", "number", "^no ", "rank", "share",
  "growth", "per cent", "percent", "increase", "लक्ष्य", "आयात", "वृद्धि",
}

-- Of quantities, unless it names money too.
local AMOUNT = { "quantit", "%f[%w]qty", "%f[%w]volume", "%f[%w]units$", "मात्रा" }
local MONEY = { "value", "%f[%w]rs", "rupee", "₹", "%f[%w]us", "%f[%w]inr", "मूल्य" }

-- Above a month, not above `Apr-Oct`.
local LONGER = { "cumulat", "progress", "upto", "up to", "till" }

-- Words that may stand above exports and name nothing else.
local NEUTRAL = word_set [[
  value values amount amounts quantity quantities qty volume total overall all goods merchandise trade fob f o b
  rs re inr rupees rupee ₹ usd us dollar dollars $ cr crore crores lakh lakhs lac lacs mn million millions bn billion
  billions mt mts tonne tonnes ton tons kg kgs in of the for during and to from by or wise data figures
  year years yearly annual fy cy financial fiscal calendar month months monthly quarter quarterly half period ytd
  upto up till cumulative cumulatively progressive current previous last provisional revised p r
  मूल्य राशि मात्रा कुल करोड़ लाख रु रुपये रुपए वर्ष वित्तीय माह अवधि में का के की से तक
]]

local is_other = zila.memo(function(group)
  local key = zila.text.key(group)
  local exports = key:find "%f[%w]exports?%f[%W]" or key:find "%f[%w]exported%f[%W]" or key:find "निर्यात"
  if finds_any(key, OTHER) or key:find "%f[%w]import" and not exports then return true end
  if exports or zila.period.parse(group) then return false end
  for word in key:gmatch "%S+" do
    -- `Rs.crore` is one word of a key.
    local known = NEUTRAL[word] or NEUTRAL[word:match "^rs(.+)"] or word:find "%d"
    if not known and not zila.period.parse(word .. " 2000") then
      return true
    end
  end
  return false
end)

local is_amount = zila.memo(function(group)
  local key = zila.text.key(group)
  return finds_any(key, AMOUNT) and not finds_any(key, MONEY)
end)

local is_longer = zila.memo(function(group) return finds_any(zila.text.key(group), LONGER) end)

---@param row table of a wide table
return function(row)
  local flows, of, others = {}, {}, {}
  for _, cell in ipairs(row.wide) do
    local column = ({ INR = "value_inr", USD = "value_usd" })[cell.currency]
      or (cell.quantity ~= "" and "quantity" or nil)
    if column and (is_other(cell.group) or column ~= "quantity" and is_amount(cell.group)
      or cell.period:find "^%d+%-M%d+$" and is_longer(cell.group)) then
      local said = ('"%s"'):format(cell.group)
      if said ~= others[#others] then others[#others + 1] = said end
      column = nil
    end
    local flow = of[cell.period]
    if column and (not flow or flow[column]) then
      flow = { period = cell.period }
      of[cell.period], flows[#flows + 1] = flow, flow
    end
    if column then
      flow[column] = cell.value
      after_dated(row, flow)
      flow.provisional = flow.provisional or cell.provisional and "yes" or nil
    end
    if column == "quantity" then flow.quantity_unit = cell.quantity end
  end
  if others[1] then
    row:notice("no_exports", nil, ("columns below %s are left out: nothing says that they are exports of their period")
      :format(table.concat(others, ", ")))
  end
  return flows
end

--- Whether the unit that stands in a row is one of money: another than that in
-- which its value was read, and the value is off a hundredfold.

local finds_any = require "lib.finds_any"

local MONEY = { "^rs", "^inr", "^rupee", "^us", "dollar", "₹", "%$", "^रु", "डॉलर" }
local SCALE = { "^lakh", "^lac", "^cr", "^million", "^mn", "^thousand", "^लाख", "^करो" }

local kind = zila.memo(function(text)
  local unit = text:lower():gsub("^[%s(]*", ""):gsub("^in ", "")
  return finds_any(unit, MONEY) and "money" or finds_any(unit, SCALE) and "scale" or "other"
end)

---@param row table of exports
---@return boolean of_money it is no unit of a quantity
---@return string? why the row's value can't be taken
return function(row)
  local unit = kind(row.quantity_unit or "")
  if unit ~= "money" and (unit ~= "scale" or row.quantity) then return false end
  if row:has_unit(row.quantity_unit) then return true end
  return true, "a unit of money, and another than the value was read in: write the value in that one"
end

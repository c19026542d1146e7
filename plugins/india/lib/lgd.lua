--- What LGD's files of districts need to be known for: which spellings are new,
-- and which codes are slips.
local code = require "lib.code"
local lgd = {}

--- The state of `35`, `35.0` or `NAGALAND(State)`.
---@param text string?
---@return integer? state
function lgd.state(text)
  if not text then return nil end
  local number = code(text)
  local place = zila.place(number and tostring(number) or (text:gsub("%(.-%)", "")))
  return place and place.state
end

--- Whether the register has this name for the district already.
function lgd.is_known(district, name)
  local key = zila.text.key(name)
  for known in zila.rows([[SELECT name FROM district_all WHERE district = ?1
      UNION SELECT name FROM place_alias_all WHERE district = ?1]], { district }) do
    if zila.text.key(known.name) == key then return true end
  end
  return false
end

--- LGD gives no code twice: a code with the name of another district is the
-- census code, or a slip, and must not rename or move a district.
function lgd.mistaken(known, state, district, name)
  local place = zila.place(name, { state = state })
  if place and place.how == "name" and place.district and place.district ~= district then
    return ("%s is %d in LGD; %d is %s"):format(place.name, place.district, district, known.name or "not known")
  elseif known.state and known.state ~= state and not lgd.is_known(district, name) then
    return ("%d is %s of state %d"):format(district, known.name, known.state)
  end
end

--- `SOUTH ANDAMANS` of the older files becomes `South Andamans`.
function lgd.cased(name)
  if name:find("%l") then return name end
  return (name:lower():gsub("%f[%a]%a", string.upper))
end

return lgd

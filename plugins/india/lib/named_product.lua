--- Which of a row's cells name a product. `To be identified` stored as one
-- would count its district among those that have products.
local word_set = require "lib.word_set"

-- A cell of these words alone, with one of the first, names none.
local NONE = word_set [[
  no not nil none na n/a tbd yet under awaited pending be नहीं निल शून्य लागू प्रक्रियाधीन
]]
local BESIDE = word_set [[
  a any available applicable been being by committee consideration data date decided depc district far finalised
  finalized finalization finalisation given has have identification identified in information is item list notified odop
  of process product products progress received reported selected selection so still submitted the till to was were
  अभी उत्पाद उपलब्ध कोई चयनित चिन्हित चिह्नित तक प्रक्रिया में है
]]

local function names(key)
  local none = not key:find "[^%d ]"
  for word in key:gmatch "%S+" do
    if NONE[word] then none = true
    elseif not BESIDE[word] and word:find "%D" then return true end
  end
  return not none
end

-- Marks that say what stands above are left to their column, which refuses them.
local is_named = zila.memo(function(text)
  local key = zila.text.key(text)
  if key == "" then return (text:find '["\']' or text:find("〃", 1, true)) ~= nil end
  return names(key)
end)

---@param row table of an importer
---@param columns string[]
---@return string[] columns
return function(row, columns)
  local named = {}
  for _, column in ipairs(columns) do
    if row[column] and is_named(row[column]) then named[#named + 1] = column end
  end
  return named
end

--- Which of a row's cells name a product. `To be identified` stored as one
-- would count its district among those that have products.
local function set(text)
  local words = {}
  for word in text:gmatch "%S+" do words[zila.text.key(word)] = true end
  return words
end

-- A cell of these words alone, with one of the first, names none.
local NONE = set [[
  no not nil none na n/a tbd yet under awaited pending be नहीं निल शून्य लागू प्रक्रियाधीन
]]
local BESIDE = set [[
  a any available applicable been being by committee consideration data date decided depc district far finalised
  finalized finalization finalisation given has have identification identified in information is item list notified odop
  of process product products progress received reported selected selection so still submitted the till to was were
  अभी उत्पाद उपलब्ध कोई चयनित चिन्हित चिह्नित तक प्रक्रिया में है
]]
local DITTO = { ["do"] = true, ditto = true, same = true, ["same as above"] = true, ["as above"] = true,
  [zila.text.key "यथोपरि"] = true }
local MARKS = { ['"'] = true, ["''"] = true, [",,"] = true, ["〃"] = true, ["“"] = true, ["”"] = true }

local function names(key)
  local none = not key:find "[^%d ]"
  for word in key:gmatch "%S+" do
    if NONE[word] then none = true
    elseif not BESIDE[word] and word:find "%D" then return true end
  end
  return not none
end

local read = zila.memo(function(text)
  local key = zila.text.key(text)
  if DITTO[key] or MARKS[(text:gsub("%s", ""))] then return "ditto" end
  return names(key) and "product" or "none"
end)

---@param row table of an importer
---@param columns string[]
---@return string[]? columns nil where the row was rejected
return function(row, columns)
  local named = {}
  for _, column in ipairs(columns) do
    local is = row[column] and read(row[column])
    if is == "ditto" then
      return row:reject(column, ('"%s" says what stands above it: write the product'):format(row[column]))
    elseif is == "product" then
      named[#named + 1] = column
    end
  end
  return named
end

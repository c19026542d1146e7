--- The cells of a row that say something: `-`, `NA` and `Nil` are the blanks of
-- offices, and no step was taken where one of them stands.
local BLANK = { [""] = true }
for _, word in ipairs { "nil", "na", "n a", "n/a", "none", "not available", "not applicable" } do
  BLANK[zila.text.key(word)] = true
end

local is_blank = zila.memo(function(text) return BLANK[zila.text.key(text)] or false end)

---@param row table of an importer
---@param columns string[]
---@return table<string, string>
return function(row, columns)
  local said = {}
  for _, column in ipairs(columns) do
    local text = row[column]
    if text and not is_blank(text) then said[column] = text end
  end
  return said
end

--- The cells of a row that say something: no step was taken where a blank of
-- offices stands.
local blank = require "lib.blank"

---@param row table of an importer
---@param columns string[]
---@return table<string, string>
return function(row, columns)
  local said = {}
  for _, column in ipairs(columns) do
    local text = row[column]
    if text and not blank(text) then said[column] = text end
  end
  return said
end

--- A cell's name without the marks of footnotes behind it: `Coffee*` and
-- `Coffee¹` are Coffee. `Coffee (1)` may be a part of a list, and stays.
local MARKS = { "%(%*%)", "[%*#@%$%^]" }
for mark in ("† ‡ ⁰ ¹ ² ³ ⁴ ⁵ ⁶ ⁷ ⁸ ⁹"):gmatch "%S+" do MARKS[#MARKS + 1] = mark end

local strip = zila.memo(function(text)
  local bare, before = text, nil
  -- m² is a unit.
  if text:find "%f[%w]c?m²$" or text:find "%f[%w]c?m³$" then return text end
  while bare ~= before do
    before = bare
    for _, mark in ipairs(MARKS) do bare = bare:gsub("%s*" .. mark .. "$", "") end
  end
  return bare ~= "" and bare or text
end)

---@param row table of an importer
---@param column string
---@return string?
return function(row, column)
  local text = row[column]
  local bare = text and strip(text)
  if bare ~= text then
    row:notice("footnote_mark", column, ('"%s" has a mark behind it, which is left out'):format(text))
  end
  return bare
end

--- Why a row is of no exports: a table of imports has the same columns, and
-- its values would be taken for exports. The row may say it in a column, else
-- the title or the name of the sheet does.

local function names(key, word, hindi)
  return key:find("%f[%w]" .. word .. "s?%f[%W]") or key:find("%f[%w]" .. word .. "ed%f[%W]")
    or key:find(zila.text.key(hindi), 1, true)
end

-- Of a text that names both, nobody can tell.
local is_of_imports = zila.memo(function(text)
  local key = zila.text.key(text)
  return names(key, "import", "आयात") ~= nil and not names(key, "export", "निर्यात")
end)

local short = { i = true, imp = true, m = true }

-- Those of the rows before, which are nearly always this row's too.
local sheet, title, of_imports

---@param row table of an importer with a column `direction`
---@return string? why
---@return string? column
return function(row)
  if row.direction then
    if short[zila.text.key(row.direction)] or is_of_imports(row.direction) then
      return "the row is of imports: only exports are kept here", "direction"
    end
    return
  end
  if row.sheet ~= sheet or row.title ~= title then
    sheet, title = row.sheet, row.title
    of_imports = is_of_imports(sheet) or is_of_imports(title)
  end
  if of_imports then
    return "the title or the sheet says that these are imports: only exports are kept here", "value"
  end
end

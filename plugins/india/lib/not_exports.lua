--- Why a row is of no exports: a table of imports has the same columns, and
-- its values would be taken for exports. The row may say it in a column, else
-- the title or the name of the sheet does. Or why it may be of goods that no
-- column names.

local unnamed = require "lib.unnamed"

local function names(key, word, hindi)
  return key:find("%f[%w]" .. word .. "s?%f[%W]") or key:find("%f[%w]" .. word .. "ed%f[%W]")
    or key:find(zila.text.key(hindi), 1, true)
end

-- Of a text that names both, nobody can tell.
local named = zila.memo(function(text)
  local key = zila.text.key(text)
  local imports, exports = names(key, "import", "आयात"), names(key, "export", "निर्यात")
  return imports and not exports and "imports" or exports and not imports and "exports" or ""
end)

-- Of several titles one below the other the last that names one.
local last_named = zila.memo(function(headings)
  local last = ""
  for line in headings:gmatch "[^\n]+" do
    if named(line) ~= "" then last = named(line) end
  end
  return last
end)

local short = { i = true, imp = true, m = true }

-- Only a row with a value can be of other goods than it seems.
local function of_unnamed(row)
  local value
  if row.hs or row.commodity then return end
  if row.wide then value = row.wide[1] else value = row.value_inr or row.value_usd end
  if value then return unnamed(row) end
end

-- Those of the rows before, which are nearly always this row's too.
local sheet, title, headings, of_imports

---@param row table of an importer with a column `direction`
---@return string? why
---@return string? column
return function(row)
  if row.direction then
    if short[zila.text.key(row.direction)] or named(row.direction) == "imports" then
      return "the row is of imports: only exports are kept here", "direction"
    end
    return of_unnamed(row)
  end
  if row.sheet ~= sheet or row.title ~= title or row.headings ~= headings then
    sheet, title, headings = row.sheet, row.title, row.headings
    local below = last_named(headings or "")
    of_imports = below == "imports"
      or below == "" and (named(sheet) == "imports" or named(title) == "imports")
  end
  if of_imports then
    return "the title or the sheet says that these are imports: only exports are kept here", "value"
  end
  return of_unnamed(row)
end

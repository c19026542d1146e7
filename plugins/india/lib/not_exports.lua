--- Why a row is of no exports: a table of imports, or of targets, has the same
-- columns, and its values would be taken for exports. The row may say it in a
-- column, else the title or the name of the sheet does. Or why it may be of
-- goods that no column names.

local blank = require "lib.blank"
local finds_any = require "lib.finds_any"
local goods = require "lib.goods_words"
local last_other = require "lib.other_values"
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

-- `Exports and Imports of Bihar`, `Total trade`: both, or their sum.
local BOTH = {
  "^exports? and imports? ", "^imports? and exports? ", "exports? and imports? of ", "imports? and exports? of ",
  "%f[%w]total trade%f[%W]",
}
local names_both = zila.memo(function(title)
  for line in title:gmatch "[^\n]+" do
    if finds_any(zila.text.key(line), BOTH) then return line end
  end
  return ""
end)

local is_of_exports = zila.memo(function(group) return named(group) == "exports" end)

-- Whether nothing over the years of a row says that they are of exports.
local function is_untold(wide)
  for _, cell in ipairs(wide or {}) do
    if cell.group and is_of_exports(cell.group) then return false end
  end
  return wide ~= nil
end

-- Whether the row has quantities: then a heading may say of these what they are in.
local function has_quantity(row)
  if not row.wide then return row.quantity ~= nil end
  for _, cell in ipairs(row.wide) do
    if cell.quantity ~= "" then return true end
  end
  return false
end

-- Whether a cell names one port or exporter, and doesn't say that it is of all or that it is blank.
local is_one = zila.memo(function(text) return not blank(text) and goods.named(text) ~= nil end)

local short = { i = true, imp = true, m = true }

local function is_said(text) return text and not blank(text) end

-- Only a row with a value can be of other goods than it seems.
local function of_unnamed(row)
  local value
  if is_said(row.hs) or is_said(row.commodity) then return end
  if row.wide then value = row.wide[1] else value = row.value_inr or row.value_usd end
  if value and row.commodity then
    return ('"%s" names no goods: write "All commodities" there if the value is of all goods'):format(row.commodity),
      "commodity"
  end
  if value then return unnamed(row) end
end

-- Those of the rows before, which are nearly always this row's too.
local sheet, title, headings, of_imports, of_other, of_both

---@param row table of an importer with a column `direction`
---@return string? why
---@return string? column
return function(row)
  if row.part_of and is_one(row.part_of) then
    return "the row is of one port, exporter or the like, and exports are kept as their sum: add its rows up", "value"
  end
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
      or below == "" and (named(sheet) == "imports" or last_named(title) == "imports")
    of_both = below == "" and named(sheet) == "" and last_named(title) == "" and names_both(title) or ""
    of_other = last_other((sheet or "") .. "\n" .. (title or ""), false)
    if headings then
      local other = last_other(headings, true)
      if other ~= "" or below == "exports" then of_other = other end
    end
  end
  if of_imports then
    return "the title or the sheet says that these are imports: only exports are kept here", "value"
  end
  if of_both ~= "" and is_untold(row.wide) then
    return ('"%s" stands above it, and nothing says that its values are of exports: say "Export" in a column '
      .. '"Trade Type"'):format(of_both), "value"
  end
  if of_other ~= "" and not has_quantity(row) then
    return ('"%s" stands above it: only values of exports are kept here; if it is one, say "Export" in a column '
      .. '"Trade Type"'):format(of_other), "value"
  end
  return of_unnamed(row)
end

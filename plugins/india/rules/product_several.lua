-- `Jamdani Saree & Shantipore Saree` are probably two products, `Pickles
-- (mango, lemon)` is one: a cell is never split by itself, the parts are
-- offered. What stands in brackets tells of one product.

local function parts(name)
  local bare = name:gsub("%b()", ""):gsub("%f[%a][Aa]nd%f[%A]", ","):gsub("&", ","):gsub(";", ",")
  local found = zila.text.split(bare, ",")
  for _, part in ipairs(found) do
    if not part:find "%a%a%a" and not part:find "[\xE0-\xEF]" then return {} end
  end
  return found
end

return {
  id = "product_several",
  title = "A product cell names one product",
  severity = "info",
  why = "A cell with several products counts as one; only a person can say whether it is.",
  dataset = "product",
  message = "'{name}' may be {count} products: {parts}",
  fix = "if so, correct the list to a row for each",
  row = function(row)
    local found = parts(row.name)
    return #found > 1 and { count = #found, parts = table.concat(found, " | ") } or nil
  end,
}

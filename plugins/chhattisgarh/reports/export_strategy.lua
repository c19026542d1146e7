-- The industries department's table names a second product for some districts;
-- DPIIT's one product may be either of them. Which of them the table has first is
-- not held: a later table may change their places, or one of them alone.
local product_match = require "lib.product_match"
local report = zila.report "india.export_strategy"

local ENTRIES = [[
  SELECT d.district, d.name, p.name AS product, p.import_id, p.line,
    (SELECT group_concat(n.name, '; ') FROM product AS n
      WHERE n.district = d.district AND n.list = 'DPIIT-ODOP') AS national
  FROM product AS p JOIN district AS d ON d.district = p.district
  WHERE p.state = :state AND p.list = 'STATE-ODOP-CG' ORDER BY d.name, d.district, p.name]]

-- A row for each district: its products, and which of them DPIIT's list has too;
-- nothing where that list doesn't name the district.
local function districts(ctx)
  local rows, row = {}, nil
  for entry in zila.rows(ENTRIES) do
    if not row or row.code ~= entry.district then
      row = { code = entry.district, district = entry.name, products = {}, national = entry.national and {},
        import_id = entry.import_id, line = entry.line }
      rows[#rows + 1] = row
    end
    table.insert(row.products, entry.product)
    if entry.national and product_match.agree(entry.product, entry.national) then
      table.insert(row.national, entry.product)
    end
  end
  for _, found in ipairs(rows) do
    found.n, found.products = #found.products, table.concat(found.products, "; ")
    if found.national then
      found.national = #found.national > 0 and table.concat(found.national, "; ") or ctx.t("none")
    end
  end
  return rows
end

report:after("products", {
  id = "second_product",
  title = "Districts with a second product",
  build = function(doc, ctx)
    local rows = {}
    for _, row in ipairs(districts(ctx)) do
      if row.n > 1 then rows[#rows + 1] = row end
    end
    if #rows == 0 then return doc:paragraph(ctx.t("No district has a second product in the state's own list.")) end
    doc:table {
      id = "second_product", caption = ctx.t("Districts with several products in the state's own list"), rows = rows,
      columns = {
        { id = "district", title = ctx.t("District"), type = "text" },
        { id = "products", title = ctx.t("Products"), type = "text" },
        { id = "national", title = ctx.t("Of them in DPIIT's list"), type = "text" },
      },
    }
  end,
})
return report

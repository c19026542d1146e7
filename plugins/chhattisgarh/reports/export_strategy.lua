-- The industries department's table names a second product for some districts;
-- DPIIT's one product may be the first or the second of them.
local product_match = require "lib.product_match"
local report = zila.report "india.export_strategy"

local ENTRIES = [[
  SELECT d.name AS district, p.name AS product, p.import_id, p.line,
    (SELECT group_concat(n.name, '; ') FROM product AS n
      WHERE n.district = d.district AND n.list = 'DPIIT-ODOP') AS national
  FROM product AS p JOIN district AS d ON d.district = p.district
  WHERE p.state = :state AND p.list = 'STATE-ODOP-CG' ORDER BY d.name, p.import_id, p.line]]

report:after("products", {
  id = "second_product",
  title = "Districts with a second product",
  build = function(doc, ctx)
    local rows, first = {}, {}
    for entry in zila.rows(ENTRIES) do
      if first.district == entry.district then
        local held = entry.national and product_match.agree(entry.product, entry.national)
        rows[#rows + 1] = { district = entry.district, first = first.product, second = entry.product,
          national = held and ctx.t("yes") or ctx.t("no"), import_id = entry.import_id, line = entry.line }
      end
      first = entry
    end
    if #rows == 0 then return doc:paragraph(ctx.t("No district has a second product in the state's own list.")) end
    doc:table {
      id = "second_product", caption = ctx.t("First and second product of the state's own list"), rows = rows,
      columns = {
        { id = "district", title = ctx.t("District"), type = "text" },
        { id = "first", title = ctx.t("First product"), type = "text" },
        { id = "second", title = ctx.t("Second product"), type = "text" },
        { id = "national", title = ctx.t("Second is in DPIIT's list"), type = "text" },
      },
    }
  end,
})
return report

-- A third district is in the newest list, and no product list knows it. The
-- office that drafts the plans is a counter of another state's.
local changes = require "lib.district_changes"
local report = zila.report "india.export_strategy"

local WITHOUT = [[
  SELECT d.name FROM district AS d WHERE d.state = :state
    AND NOT EXISTS (SELECT 1 FROM product AS p WHERE p.district = d.district) ORDER BY d.name]]

report:after("products", {
  id = "without_product",
  title = "Districts that no product list names",
  build = function(doc, ctx)
    local names = {}
    for row in zila.rows(WITHOUT) do names[#names + 1] = row.name end
    changes.history(doc, ctx)
    if #names == 0 then return doc:paragraph(ctx.t("Each district is named by a product list.")) end
    doc:paragraph(ctx.t("No product list names: {districts}.", { districts = table.concat(names, ", ") }))
    for row in zila.rows("SELECT name, note FROM district WHERE state = :state AND note IS NOT NULL ORDER BY name") do
      doc:paragraph(ctx.t("{district}: {note}.", { district = row.name, note = row.note }))
    end
  end,
})
return report

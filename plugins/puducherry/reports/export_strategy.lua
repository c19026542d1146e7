-- Two of the four regions are no longer districts of LGD's list, and DPIIT's
-- list has products for all four: half of them now belong to no district.
local changes = require "lib.district_changes"
local report = zila.report "india.export_strategy"

local SPLIT = [[
  SELECT count(*) AS listed, coalesce(sum(d.district IS NULL), 0) AS outside
  FROM product AS p LEFT JOIN district AS d ON d.district = p.district
  WHERE p.state = :state AND p.list = 'DPIIT-ODOP']]

report:after("products", {
  id = "regions",
  title = "Regions without a district of their own",
  build = function(doc, ctx)
    changes.history(doc, ctx)
    local products = zila.one(SPLIT)
    if changes.gone(doc, ctx) == 0 then
      return doc:paragraph(ctx.t("As on this day each region is a district of the list."))
    end
    doc:paragraph(ctx.t("Of {n} products in DPIIT's list, {outside} belong to a district that is not in the list in "
      .. "force.", { n = products.listed, outside = products.outside }))
  end,
})
return report

-- The state keeps a list of its own beside DPIIT's. They are read side by side
-- before the products are, because where they differ a plan must choose.
local product_match = require "lib.product_match"
local report = zila.report "india.export_strategy"

local UNNAMED = [[
  SELECT d.name AS district, cast(d.created AS TEXT) AS created, d.import_id, d.line,
    (SELECT count(*) FROM product AS p WHERE p.district = d.district AND p.list = 'STATE-ODOP-MP') AS own,
    (SELECT count(*) FROM product AS p WHERE p.district = d.district AND p.list = 'DPIIT-ODOP') AS national
  FROM district AS d WHERE d.state = :state AND (own = 0 OR national = 0) ORDER BY d.name]]

report:before("products", {
  id = "two_lists",
  title = "The state's own list and DPIIT's",
  build = function(doc, ctx)
    local rows = product_match.side_by_side(ctx)
    if #rows == 0 then
      return doc:paragraph(ctx.t("No district is named by both DPIIT's list and a list of its state: nothing to "
        .. "compare."))
    end
    doc:table {
      id = "two_lists", caption = ctx.t("The two lists side by side"), rows = rows,
      columns = {
        { id = "district", title = ctx.t("District"), type = "text" },
        { id = "own", title = "STATE-ODOP-MP", type = "text" },
        { id = "national", title = "DPIIT-ODOP", type = "text" },
        { id = "same", title = ctx.t("Agree"), type = "text" },
      },
    }
    doc:table {
      id = "unnamed", caption = ctx.t("Districts that one of the two lists doesn't name"), sql = UNNAMED,
      columns = {
        { id = "district", title = ctx.t("District"), type = "text" },
        { id = "created", title = ctx.t("Made in"), type = "text" },
        { id = "own", title = "STATE-ODOP-MP", type = "integer" },
        { id = "national", title = "DPIIT-ODOP", type = "integer" },
      },
    }
  end,
})
return report

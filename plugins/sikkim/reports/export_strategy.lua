-- The four old districts were called by directions of the compass, as four of
-- Delhi's are, and returns go on doing so. Both names are shown side by side.
local changes = require "lib.district_changes"
local report = zila.report "india.export_strategy"

local NAMES = [[
  SELECT d.name AS district, group_concat(a.name, '; ') AS others,
    (SELECT group_concat(DISTINCT s.name) FROM place_alias AS b
      JOIN district_all AS o ON b.name IN (o.name || ' District', o.name || ' Sikkim') AND o.state <> b.state
      JOIN state AS s ON s.state = o.state WHERE b.district = d.district) AS elsewhere,
    min(a.import_id) AS import_id, min(a.line) AS line
  FROM district AS d JOIN place_alias AS a ON a.district = d.district
  WHERE d.state = :state AND a.kind <> 'local' GROUP BY d.district ORDER BY d.name]]

report:before("products", {
  id = "names",
  title = "The districts and their former names",
  build = function(doc, ctx)
    changes.history(doc, ctx)
    doc:table {
      id = "names", caption = ctx.t("Names under which a district is found"), sql = NAMES,
      note = ctx.t("A name that is used in another state too is matched only together with its state."),
      columns = {
        { id = "district", title = ctx.t("District"), type = "text" },
        { id = "others", title = ctx.t("Also called"), type = "text" },
        { id = "elsewhere", title = ctx.t("The direction is a district in"), type = "text" },
      },
    }
    changes.added(doc, ctx)
  end,
})
return report

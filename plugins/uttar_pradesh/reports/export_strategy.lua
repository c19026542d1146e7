-- The state's table has a primary, a secondary and a tertiary project for each
-- district, all three in one row. Which is which is not held: a later table may
-- change their places, or one of them alone. Until it is imported the section
-- says so.
local report = zila.report "india.export_strategy"

local PROJECTS = [[
  SELECT d.name AS district, count(*) AS products, (SELECT group_concat(name, '; ') FROM (SELECT name FROM product
      WHERE district = d.district AND list = 'STATE-ODOP-UP' ORDER BY name)) AS names,
    (SELECT group_concat(n.name, '; ') FROM product AS n
      WHERE n.district = d.district AND n.list = 'DPIIT-ODOP') AS national,
    min(p.import_id) AS import_id, min(p.line) AS line
  FROM product AS p JOIN district AS d ON d.district = p.district
  WHERE p.state = :state AND p.list = 'STATE-ODOP-UP' GROUP BY d.district ORDER BY d.name]]

report:after("products", {
  id = "projects",
  title = "Project profiles of the state's list",
  build = function(doc, ctx)
    if not zila.one(PROJECTS) then
      return doc:paragraph(ctx.t("The state's table of project profiles (STATE-ODOP-UP) has not been imported."))
    end
    doc:table {
      id = "projects", caption = ctx.t("Projects by district, beside DPIIT's product"), sql = PROJECTS,
      columns = {
        { id = "district", title = ctx.t("District"), type = "text" },
        { id = "products", title = ctx.t("Projects"), type = "integer" },
        { id = "names", title = ctx.t("Their products"), type = "text" },
        { id = "national", title = "DPIIT-ODOP", type = "text" },
      },
    }
  end,
})
return report

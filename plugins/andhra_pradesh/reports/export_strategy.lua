-- 13 districts became 26 and then 28. A product or a plan recorded before
-- belongs to a district of the same name and of another extent, and neither
-- list nor register says which district went where.
local changes = require "lib.district_changes"
local list_dates = require "lib.list_dates"
local report = zila.report "india.export_strategy"

-- Rows of before, of a list that no file has said as a whole since.
local EARLIER = "WITH " .. list_dates .. [[,
  newest AS (SELECT max(first) AS day FROM (SELECT min(valid_from) AS first FROM district_all
    WHERE district IN (SELECT district FROM district WHERE state = :state) GROUP BY district))
  SELECT p.list, min(p.valid_from) AS as_on, max(p.valid_from) AS until, count(DISTINCT p.district) AS districts,
    count(*) AS products
  FROM product AS p JOIN said ON said.list = p.list JOIN newest ON max(p.valid_from, said.day) < newest.day
  WHERE p.state = :state
  GROUP BY p.list ORDER BY 2, p.list]]

report:before("products", {
  id = "reorganisation",
  title = "The districts before and after the reorganisation",
  build = function(doc, ctx)
    changes.history(doc, ctx)
    changes.added(doc, ctx)
    doc:note(ctx.t("A series of a district that kept its name does not continue over the reorganisation."), "warning")
    doc:table {
      id = "earlier_lists", sql = EARLIER,
      caption = ctx.t("Product lists older than the newest district"),
      columns = {
        { id = "list", title = ctx.t("List"), type = "text" },
        { id = "as_on", title = ctx.t("Oldest as on"), type = "date" },
        { id = "until", title = ctx.t("Newest as on"), type = "date" },
        { id = "districts", title = ctx.t("Districts named"), type = "integer" },
        { id = "products", title = ctx.t("Products"), type = "integer" },
      },
    }
  end,
})
return report

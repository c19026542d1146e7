-- 33 districts became 50 in 2023 and 41 in 2024: nine were abolished before
-- any list held here named them. Returns of that year name them nevertheless.
local changes = require "lib.district_changes"
local report = zila.report "india.export_strategy"

local ABOLISHED = [[
  SELECT name, substr(valid_from, 1, 4) AS since, note, import_id, line
  FROM place_alias WHERE state = :state AND kind = 'withdrawn' ORDER BY name]]

report:after("districts", {
  id = "abolished",
  title = "Districts made and abolished",
  build = function(doc, ctx)
    changes.history(doc, ctx)
    local count = zila.value("SELECT count(*) FROM place_alias WHERE state = :state AND kind = 'withdrawn'")
    if count == 0 then
      return doc:paragraph(ctx.t("As on this day no abolished district is known."))
    end
    doc:table {
      id = "abolished", caption = ctx.t("Known as abolished: no LGD code, counted nowhere"), sql = ABOLISHED,
      note = ctx.t("A line that names one of them is quarantined; the state says to which district it passes."),
      columns = {
        { id = "name", title = ctx.t("District"), type = "text" },
        { id = "since", title = ctx.t("Made in"), type = "text" },
        { id = "note", title = ctx.t("Remark"), type = "text" },
      },
    }
    changes.added(doc, ctx)
  end,
})
return report

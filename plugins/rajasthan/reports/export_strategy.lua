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
    local rows, notes, seen = {}, {}, {}
    for row in zila.rows(ABOLISHED) do
      rows[#rows + 1] = row
      if row.note and not seen[row.note] then seen[row.note], notes[#notes + 1] = true, row.note end
    end
    if #rows == 0 then
      return doc:paragraph(ctx.t("As on this day no abolished district is known."))
    end
    doc:table {
      id = "abolished", caption = ctx.t("Known as abolished: no LGD code, counted nowhere"), rows = rows,
      note = ctx.t("A line that names one of them is quarantined; the state says to which district it passes."),
      columns = {
        { id = "name", title = ctx.t("District"), type = "text" },
        { id = "since", title = ctx.t("Made in"), type = "text" },
        #notes > 1 and { id = "note", title = ctx.t("Remark"), type = "text" } or nil,
      },
    }
    if #notes == 1 then doc:paragraph(notes[1]) end -- of all of them: not in every row
    changes.added(doc, ctx)
  end,
})
return report

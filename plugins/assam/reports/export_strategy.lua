-- Districts were made, merged and restored, and one was renamed. The lists
-- held here show the new ones and the renaming; what they don't show is said.
local changes = require "lib.district_changes"
local report = zila.report "india.export_strategy"

report:after("districts", {
  id = "changes",
  title = "New and renamed districts",
  build = function(doc, ctx)
    changes.history(doc, ctx)
    changes.added(doc, ctx)
    local renamed = {}
    for row in zila.rows([[SELECT name, name_2026 FROM district
        WHERE state = :state AND name_2026 <> name ORDER BY name]]) do
      renamed[#renamed + 1] = ctx.t("{name} is {other} in the list of September 2026.",
        { name = row.name, other = row.name_2026 })
    end
    if #renamed > 0 then doc:list(renamed) end
    doc:note(ctx.t("A district that was merged and restored between two of the lists looks here as if nothing had "
      .. "happened: a count of that time may be of fewer districts."), "warning")
  end,
})
return report

-- The capital was redrawn: one district left the list and three came. What was
-- recorded for the old one is counted nowhere until it is given to others.
local changes = require "lib.district_changes"
local report = zila.report "india.export_strategy"

report:after("status", {
  id = "redrawn",
  title = "The redrawn districts",
  build = function(doc, ctx)
    changes.history(doc, ctx)
    local gone, added = changes.gone(doc, ctx), changes.added(doc, ctx)
    if gone > 0 and added > 0 then
      doc:note(ctx.t("Shares before and after are of different districts: {gone} left and {added} came.",
        { gone = gone, added = added }), "warning")
    end
  end,
})
return report

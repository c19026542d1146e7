-- In March 2021 it was said to be the one state without a DEPC. When the
-- register dates its first committee, the two can be held against each other.
local report = zila.report "india.export_strategy"
local wording = require "lib.wording"

local SAID = [[
  SELECT as_on, value, denominator, source, import_id, line FROM published_figure
  WHERE indicator = 'DEPC_constituted_states_UTs' AND state IS NULL ORDER BY as_on]]

report:after("status", {
  id = "first_committee",
  title = "The first district committee",
  build = function(doc, ctx)
    local first = zila.value("SELECT min(constituted) FROM committee WHERE state = :state AND kind = 'DEPC'")
    if first then
      doc:paragraph(ctx.t("The first DEPC of the state that is recorded was constituted on {date}.",
        { date = wording.date(first) }))
    else
      doc:paragraph(ctx.t("No DEPC of the state is recorded as on this day."))
    end
    doc:table {
      id = "committees_published", caption = ctx.t("States/UTs with a DEPC, as published"), sql = SAID,
      columns = {
        { id = "as_on", title = ctx.t("As on"), type = "date" },
        { id = "value", title = ctx.t("States/UTs"), type = "integer" },
        { id = "denominator", title = ctx.t("Of"), type = "integer" },
        { id = "source", title = ctx.t("Document"), type = "text" },
      },
    }
  end,
})
return report

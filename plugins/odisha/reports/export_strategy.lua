-- LGD spells many of the state's districts anew; the codes are the same. Who
-- compares a file of 2020 with one of 2026 needs both spellings at hand.
local report = zila.report "india.export_strategy"

local RESPELT = [[
  SELECT cast(district AS TEXT) AS code, name AS district, name_2026 AS other, import_id, line
  FROM district WHERE state = :state AND name_2026 <> name ORDER BY name]]

report:after("districts", {
  id = "spellings",
  title = "Districts that LGD spells anew",
  build = function(doc, ctx)
    local of = zila.value("SELECT count(*) FROM district WHERE state = :state")
    local rows = zila.all(RESPELT)
    doc:paragraph(ctx.t("The list of September 2026 spells {n} of {of} districts otherwise. The older spelling is "
      .. "shown here; both are found.", { n = #rows, of = of }))
    if #rows == 0 then return end
    doc:table {
      id = "spellings", caption = ctx.t("Two spellings, one code"), rows = rows,
      columns = {
        { id = "code", title = ctx.t("LGD code"), type = "code" },
        { id = "district", title = ctx.t("Shown here"), type = "text" },
        { id = "other", title = ctx.t("List of September 2026"), type = "text" },
      },
    }
  end,
})
return report

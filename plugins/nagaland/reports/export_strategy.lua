-- Six districts were formed by state order years before LGD listed some of
-- them. Until then a return may name them and no share counts them.
local changes = require "lib.district_changes"
local report = zila.report "india.export_strategy"

local LAG = [[
  SELECT d.name, d.created, min(a.valid_from) AS listed FROM district AS d JOIN district_all AS a USING (district)
  WHERE d.state = :state GROUP BY d.district HAVING d.created < CAST(substr(listed, 1, 4) AS INTEGER)
  ORDER BY d.created, d.name]]

report:after("districts", {
  id = "formed",
  title = "Districts formed before they were listed",
  build = function(doc, ctx)
    changes.history(doc, ctx)
    changes.added(doc, ctx)
    local late = {}
    for row in zila.rows(LAG) do
      late[#late + 1] = ctx.t("{district}: formed in {year}; the first list held here that names it is of {date}",
        { district = row.name, year = tostring(row.created), date = zila.date.format(row.listed) })
    end
    if #late > 0 then doc:list(late) end
  end,
})
return report

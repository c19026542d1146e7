-- Three offices draft the state's plans. Who is behind with which is the first
-- question of a review, and the register of offices doesn't answer it.
local names_office = require "lib.authority"
local report = zila.report "india.export_strategy"

-- Under the office's name of the register, or what the plan has where that names none.
local BY_OFFICE = [[
  SELECT coalesce((SELECT r.name FROM india_regional_authority AS r
      WHERE ]] .. names_office .. [[), p.ra, '-') AS office, count(p.drafted) AS drafted,
    count(p.adopted) AS adopted, count(p.notified) AS notified, max(p.notified) AS last
  FROM action_plan AS p JOIN district AS d ON d.district = p.district
  WHERE d.state = :state GROUP BY office ORDER BY office]]

report:after("stakeholders", {
  id = "offices_plans",
  title = "Plans by Regional Authority",
  build = function(doc, ctx)
    if not zila.one(BY_OFFICE) then return doc:paragraph(ctx.t("No plan is recorded as on this day.")) end
    doc:table {
      id = "plans_by_office", caption = ctx.t("Plans by the office that drafted them"), sql = BY_OFFICE,
      note = ctx.t("The office is the one that the plan names."),
      columns = {
        { id = "office", title = ctx.t("Regional Authority"), type = "text" },
        { id = "drafted", title = ctx.t("Drafted"), type = "integer" },
        { id = "adopted", title = ctx.t("Adopted"), type = "integer" },
        { id = "notified", title = ctx.t("Notified"), type = "integer" },
        { id = "last", title = ctx.t("Last notified on"), type = "date" },
      },
    }
  end,
})
return report

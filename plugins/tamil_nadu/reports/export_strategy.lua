-- Three offices draft the state's plans. Who is behind with which is the first
-- question of a review, and the register of offices doesn't answer it.
local report = zila.report "india.export_strategy"

local BY_OFFICE = [[
  SELECT coalesce(a.ra, '-') AS ra, count(a.drafted) AS drafted, count(a.adopted) AS adopted,
    count(a.notified) AS notified, max(a.notified) AS last
  FROM action_plan AS a JOIN district AS d ON d.district = a.district
  WHERE a.state = :state GROUP BY a.ra ORDER BY a.ra]]

report:after("stakeholders", {
  id = "offices_plans",
  title = "Plans by Regional Authority",
  build = function(doc, ctx)
    if not zila.one(BY_OFFICE) then return doc:paragraph(ctx.t("No plan is recorded as on this day.")) end
    doc:table {
      id = "plans_by_office", caption = ctx.t("Plans by the office that drafted them"), sql = BY_OFFICE,
      note = ctx.t("The office is the one that the plan names."),
      columns = {
        { id = "ra", title = ctx.t("Regional Authority"), type = "text" },
        { id = "drafted", title = ctx.t("Drafted"), type = "integer" },
        { id = "adopted", title = ctx.t("Adopted"), type = "integer" },
        { id = "notified", title = ctx.t("Notified"), type = "integer" },
        { id = "last", title = ctx.t("Last notified on"), type = "date" },
      },
    }
  end,
})
return report

-- See committee_before_programme: no District Export Action Plan is older than
-- the programme that asked for it.
return {
  id = "plan_before_programme",
  title = "A plan is not older than the programme",
  severity = "warning",
  why = "The programme began in August 2019; an earlier date is a slip of the year, or of another plan.",
  dataset = "action_plan",
  units = "action_plan",
  params = { start = { default = "2019-08-15", help = "day the programme was announced" } },
  message = "a date of the plan is {first}, before the programme began on {start}",
  fix = "check the year of the three dates",
  sql = [[
    SELECT *, min(coalesce(drafted, '9999'), coalesce(adopted, '9999'), coalesce(notified, '9999')) AS first
    FROM action_plan
    WHERE first < :start
  ]],
}

-- As meeting_in_future. A date on which a plan is *to be* notified makes it
-- notified on that day, all by itself.
return {
  id = "plan_in_future",
  title = "A plan is recorded after its dates",
  severity = "error",
  why = "A planned date in the place of a real one turns into a notified plan when its day comes.",
  dataset = "action_plan",
  units = "action_plan",
  message = "a date of the plan is {last}, and was recorded on {recorded}",
  fix = "leave planned dates out until the step was taken; else check the year",
  sql = [[
    SELECT p.*, date(i.known_at, '+330 minutes') AS recorded,
      max(coalesce(p.drafted, ''), coalesce(p.adopted, ''), coalesce(p.notified, '')) AS last
    FROM action_plan_all AS p
    JOIN import AS i ON i.id = p.import_id
    WHERE last > recorded
  ]],
}

-- The replies call the same 218 plans adopted and notified; a plan that was
-- adopted long ago and not notified is mostly a notification nobody reported.
return {
  id = "plan_notification_late",
  title = "An adopted plan is notified soon",
  severity = "warning",
  why = "Adopted and not notified for months is a notification that was not reported, or one that somebody "
    .. "must press for.",
  dataset = "action_plan",
  units = "action_plan",
  params = { days = { default = 90, help = "days from adoption to notification" } },
  message = "adopted {adopted}, and not notified {days} days later",
  fix = "ask for the order of the notification",
  sql = [[
    SELECT * FROM action_plan WHERE notified IS NULL AND adopted < date(:as_of, '-' || :days || ' days')
  ]],
}

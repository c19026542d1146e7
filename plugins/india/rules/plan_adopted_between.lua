-- Replies call the same 218 plans "adopted" and "formally notified". The two
-- dates are kept apart, so they must at least stand in order.
return {
  id = "plan_adopted_between",
  title = "A plan is adopted between its draft and its notification",
  severity = "error",
  why = "Adoption by the DEPC follows the draft and comes before the notification; anything else is a wrong date.",
  dataset = "action_plan",
  units = "action_plan",
  message = "adopted {adopted}, but drafted {drafted} and notified {notified}",
  fix = "check the date of adoption, or whether two dates were exchanged",
  sql = [[ SELECT * FROM action_plan WHERE adopted < drafted OR adopted > notified ]],
}

-- Replies call the same 218 plans "adopted" and "formally notified". The two
-- dates are kept apart, so they must at least stand in order.
return {
  id = "plan_adopted_between",
  title = "A plan is adopted between its draft and its notification",
  severity = "error",
  why = "Adoption by the DEPC follows the draft and comes before the notification; anything else is a wrong date.",
  dataset = "action_plan",
  sql = [[
    SELECT state, district, import_id, line,
      CASE WHEN adopted < drafted
        THEN 'adopted ' || adopted || ' before drafted ' || drafted || ': check the date of adoption'
        ELSE 'adopted ' || adopted || ' after notified ' || notified || ': were the two dates exchanged?'
      END AS message
    FROM action_plan
    WHERE adopted < drafted OR adopted > notified
  ]],
}

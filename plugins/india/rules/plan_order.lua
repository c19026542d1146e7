-- Drafting is the regional authority's step and notification the committee's
-- later one; a single pair of swapped columns turns a whole state's register around.
return {
  id = "plan_order",
  title = "A plan is notified after it was drafted",
  severity = "error",
  why = "A plan notified before its draft points to a wrong date or to swapped columns in the register.",
  dataset = "action_plan",
  check = { compare = { "drafted", "<=", "notified" } },
  message = "notified {notified} before drafted {drafted}",
  fix = "check both dates, or whether the columns are swapped",
}

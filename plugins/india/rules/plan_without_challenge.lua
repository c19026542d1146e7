-- A plan is bottlenecks and what is done about them (HBP 2023, chapter 3); one
-- without any is a cover page. Where nobody reports challenges, nothing is said.
return {
  id = "plan_without_challenge",
  title = "A notified plan names its challenges",
  severity = "warning",
  why = "A plan that was notified without a challenge on record can't be followed up, and is asked about first.",
  dataset = "challenge",
  units = "action_plan",
  message = "plan notified {notified} without any challenge on record",
  fix = "import the plan's challenges and interventions",
  sql = [[
    SELECT p.* FROM action_plan AS p
    WHERE p.notified IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM challenge AS c WHERE c.district = p.district)
      AND EXISTS (SELECT 1 FROM challenge AS c WHERE c.state = p.state)
  ]],
}

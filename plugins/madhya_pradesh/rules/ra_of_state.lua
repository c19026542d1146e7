-- The state's districts are served by RA Bhopal with RA Indore: that much of
-- Appendix 1A is known here, and no other state's office drafts its plans.
return {
  id = "ra_of_state",
  title = "Plans of the state are drafted by RA Bhopal or Indore",
  severity = "warning",
  why = "A plan under another office is missing in the annexure of Bhopal and Indore, and too much in that office's.",
  dataset = "action_plan",
  message = "the plan names RA {ra}",
  fix = "check the office in the plan itself",
  sql = [[
    SELECT * FROM action_plan WHERE lower(ra) NOT IN ('bhopal', 'indore', 'ra bhopal', 'ra indore')
  ]],
}

-- 218 notified of 557 drafted: who is notified is among the drafted. A return
-- with the later dates alone breaks the chain without any two dates in disorder.
return {
  id = "plan_without_draft",
  title = "A plan that was adopted or notified has its draft",
  severity = "error",
  why = "A plan without a date of its draft is missing in the count of drafts and present in that of notifications.",
  dataset = "action_plan",
  units = "action_plan",
  message = "adopted {adopted}, notified {notified}, without a date of the draft",
  fix = "ask the Regional Authority for the day of the draft",
  sql = [[
    SELECT * FROM action_plan WHERE drafted IS NULL AND (adopted IS NOT NULL OR notified IS NOT NULL)
  ]],
}

-- 557 drafts, 218 notified: the difference is the question that follows in
-- the House. One line a state, not one a district.
return {
  id = "drafts_not_notified",
  title = "Drafts don't wait longer than a year",
  severity = "info",
  why = "The difference between plans drafted and plans notified is asked for next; the state must be able to say why.",
  dataset = "action_plan",
  units = "action_plan",
  params = { months = { default = 12, help = "months that a draft may wait" } },
  message = "{waiting} of {drafted} drafts are older than {months} months and neither adopted nor notified; "
    .. "the oldest is of {oldest}",
  fix = "list the districts, and ask the state what they wait for",
  sql = [[
    WITH draft AS (SELECT state, district, drafted,
        adopted IS NULL AND notified IS NULL AND drafted < date(:as_of, '-' || :months || ' months') AS waits
      FROM action_plan WHERE drafted IS NOT NULL)
    SELECT state, sum(waits) AS waiting, count(*) AS drafted, min(drafted) FILTER (WHERE waits) AS oldest
    FROM draft
    GROUP BY state
    HAVING sum(waits) > 0
  ]],
}

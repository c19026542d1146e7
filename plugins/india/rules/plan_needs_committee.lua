-- It is the DEPC that notifies a plan, so it must have existed by then.
return {
  id = "plan_needs_committee",
  title = "A plan is notified by a committee that exists",
  severity = "error",
  why = "A plan is notified by the district's DEPC; without one, the committee is missing from the "
    .. "register or a date is wrong.",
  dataset = "action_plan",
  units = "action_plan",
  message = "plan notified {notified}; the DEPC was constituted: {constituted}",
  fix = "add the committee's order and date, or check both dates",
  sql = [[
    SELECT p.state, p.district, p.import_id, p.line, p.notified, min(c.constituted) AS constituted
    FROM action_plan AS p
    LEFT JOIN committee_all AS c ON c.district = p.district AND c.kind = 'DEPC'
    GROUP BY p.state, p.district, p.import_id, p.line, p.notified
    HAVING coalesce(min(c.constituted), '9999-12-31') > p.notified
  ]],
}

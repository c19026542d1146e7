-- It is the DEPC that notifies a plan, so it must have existed by then.
return {
  id = "plan_needs_committee",
  title = "A plan is notified by a committee that exists",
  severity = "error",
  why = "A plan is notified by the district's DEPC; without one, the committee is missing from the "
    .. "register or a date is wrong.",
  dataset = "action_plan",
  sql = [[
    SELECT p.state, p.district, p.import_id, p.line,
      CASE WHEN min(c.constituted) IS NULL
        THEN 'plan notified ' || p.notified || ', but no DEPC is recorded: add its order and date'
        ELSE 'plan notified ' || p.notified || ' before the DEPC was constituted ' || min(c.constituted)
          || ': check both dates'
      END AS message
    FROM action_plan AS p
    LEFT JOIN committee_all AS c ON c.district = p.district AND c.kind = 'DEPC'
    WHERE p.notified IS NOT NULL
    GROUP BY p.state, p.district, p.import_id, p.line, p.notified
    HAVING coalesce(min(c.constituted), '9999-12-31') > p.notified
  ]],
}

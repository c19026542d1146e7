-- 681 districts "conducted DEPC meetings": a meeting counts only where a
-- committee existed on that day. A committee can be reconstituted, so an
-- earlier constitution is enough.
return {
  id = "meeting_needs_committee",
  title = "A meeting is held by a committee already constituted",
  severity = "error",
  why = "A meeting before the committee's constitution, or without a committee, is a wrong date or a missing order.",
  dataset = "meeting",
  sql = [[
    SELECT m.state, m.district, m.import_id, m.line,
      CASE WHEN min(c.constituted) IS NULL
        THEN 'meeting of ' || m.held || ', but no DEPC is recorded: add its order and date'
        ELSE 'meeting of ' || m.held || ' before the DEPC was constituted ' || min(c.constituted)
          || ': check both dates'
      END AS message
    FROM meeting AS m
    LEFT JOIN committee_all AS c ON c.district = m.district AND c.kind = 'DEPC'
    GROUP BY m.state, m.district, m.import_id, m.line, m.held
    HAVING coalesce(min(c.constituted), '9999-12-31') > m.held
  ]],
}

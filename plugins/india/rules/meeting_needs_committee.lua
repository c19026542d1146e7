-- 681 districts "conducted DEPC meetings": a meeting counts only where a
-- committee existed on that day. A committee can be reconstituted, so an
-- earlier constitution is enough.
return {
  id = "meeting_needs_committee",
  title = "A meeting is held by a committee already constituted",
  severity = "error",
  why = "A meeting before the committee's constitution, or without a committee, is a wrong date or a missing order.",
  dataset = "meeting",
  units = "meeting",
  message = "meeting of {held}; the DEPC was constituted: {constituted}",
  fix = "add the committee's order and date, or check both dates",
  sql = [[
    SELECT m.state, m.district, m.import_id, m.line, m.held, min(c.constituted) AS constituted
    FROM meeting AS m
    LEFT JOIN committee_all AS c ON c.district = m.district AND c.kind = 'DEPC'
    GROUP BY m.state, m.district, m.import_id, m.line, m.held
    HAVING coalesce(min(c.constituted), '9999-12-31') > m.held
  ]],
}

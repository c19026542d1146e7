-- 734 identified, 681 with a meeting: the 53 are districts, and have names.
return {
  id = "depc_never_met",
  title = "A DEPC meets within half a year",
  severity = "warning",
  why = "A committee that never met has not adopted a plan either; its district is in the difference that is "
    .. "asked for.",
  dataset = "meeting",
  units = "committee",
  params = { months = { default = 6, help = "months from the order to the first meeting" } },
  message = "DEPC constituted {constituted}, and no meeting on record {months} months later",
  fix = "ask the district for its minutes",
  sql = [[
    SELECT c.state, c.district, c.import_id, c.line, min(c.constituted) AS constituted
    FROM committee AS c
    WHERE c.kind = 'DEPC' AND c.constituted < date(:as_of, '-' || :months || ' months')
      AND NOT EXISTS (SELECT 1 FROM meeting AS m WHERE m.district = c.district)
      AND EXISTS (SELECT 1 FROM meeting AS m WHERE m.state = c.state)
    GROUP BY c.district
  ]],
}

-- 08 holds 0806, and 0806 holds 080610: rows of two levels in one district and
-- period count the same grapes twice.
local finding = require "lib.finding"

return finding.rule {
  id = "hs_inside_hs",
  title = "HS codes of a district and period are of one level",
  severity = "warning",
  why = "A heading and its own sub-headings side by side count the same goods twice.",
  dataset = "export_flow",
  message = "{period}: {inner} is part of {hs}, and both are there for {country}",
  fix = "keep one level of codes; undo the import that brought the other",
  sql = [[
    SELECT o.state, o.district, o.import_id, o.line, o.period, o.hs, min(i.hs) AS inner,
      coalesce(o.destination, 'all countries') AS country
    FROM export_flow AS o
    JOIN export_flow AS i ON i.district = o.district AND i.period = o.period
      AND i.hs LIKE o.hs || '_%' AND coalesce(i.destination, '') = coalesce(o.destination, '')
    GROUP BY o.district, o.period, o.hs, o.destination
  ]],
}

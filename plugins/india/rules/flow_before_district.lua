-- Exports of years before a district was made were worked out again from its
-- parent's, or are the parent's under the new name.
return {
  id = "flow_before_district",
  title = "Exports are not older than their district",
  severity = "warning",
  why = "Exports of a time when the district was part of another are counted twice, unless the parent's were lowered.",
  dataset = "export_flow",
  params = { months = { default = 12, help = "months before the first list that names it, if no year is recorded" } },
  message = "exports of {period}; {name} was made {since} or later",
  fix = "look whether the parent's exports of that period are without them; if not, undo the import",
  sql = [[
    WITH young AS MATERIALIZED (SELECT district, min(name) AS name,
        coalesce(min(created) || '-01-01', date(min(valid_from), '-' || :months || ' months')) AS since
      FROM district_all GROUP BY district
      HAVING min(valid_from) > (SELECT min(valid_from) FROM district_all))
    SELECT f.state, f.district, f.import_id, min(f.line) AS line, f.period, name, since
    FROM young CROSS JOIN export_flow AS f ON f.district = young.district AND f.valid_from < since
    GROUP BY f.district, f.period
  ]],
}

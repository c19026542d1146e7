-- As plan_before_district: the committee of the parent is not the child's.
return {
  id = "committee_before_district",
  title = "A DEPC is not older than its district",
  severity = "warning",
  why = "A committee older than its district is the parent's; the new district's own is then still to be constituted.",
  dataset = "committee",
  units = "committee",
  params = { months = { default = 12, help = "months before the first list that names the district" } },
  message = "DEPC constituted {constituted}; {name} is in the district list since {since}",
  fix = "ask for the new district's own order",
  sql = [[
    SELECT c.*, min(d.name) AS name, min(d.valid_from) AS since
    FROM committee AS c
    JOIN district_all AS d ON d.district = c.district
    GROUP BY c.district, c.constituted
    HAVING c.constituted < date(min(d.valid_from), '-' || :months || ' months')
  ]],
}

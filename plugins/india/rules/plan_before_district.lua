-- Andhra Pradesh's 13 districts became 26: a plan of 2021 belongs to the old
-- district, not to the new one that a file of 2023 writes it under. Only the
-- months of LGD's lists are known, so a year is allowed.
return {
  id = "plan_before_district",
  title = "A plan is not older than its district",
  severity = "warning",
  why = "A plan carried over to a district made later counts twice when its parent has it too, or is missing there.",
  dataset = "action_plan",
  units = "action_plan",
  params = { months = { default = 12, help = "months before the first list that names the district" } },
  message = "plan drafted {drafted}; {name} is in the district list since {since}",
  fix = "record the plan under the district of its day, or say that it was carried over",
  sql = [[
    SELECT p.*, min(d.name) AS name, min(d.valid_from) AS since
    FROM action_plan AS p
    JOIN district_all AS d ON d.district = p.district
    GROUP BY p.district, p.valid_from
    HAVING p.drafted < date(min(d.valid_from), '-' || :months || ' months')
  ]],
}

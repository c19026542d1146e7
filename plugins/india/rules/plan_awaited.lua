-- "No plan a year after its products": counted by state, of districts in force.
return {
  id = "plan_awaited",
  title = "A district has a draft plan a year after its products were identified",
  severity = "info",
  why = "Products were identified in 734 districts and plans drafted for 557: the rest will be asked for by state.",
  dataset = "product",
  units = "district",
  params = { months = { default = 12, help = "months from the list to the draft" } },
  message = "{without} of {districts} districts with products have no draft plan {months} months after the list",
  fix = "ask the Regional Authority, or import its return",
  sql = [[
    WITH identified AS (SELECT p.state, p.district, min(p.valid_from) AS since
        FROM product AS p JOIN district USING (district) WHERE p.list = 'DEH' GROUP BY p.state, p.district),
      state_of AS (SELECT state, count(*) AS districts, sum(since < date(:as_of, '-' || :months || ' months')
          AND NOT EXISTS (SELECT 1 FROM action_plan AS a WHERE a.district = identified.district
            AND a.drafted IS NOT NULL)) AS without
        FROM identified GROUP BY state)
    SELECT * FROM state_of WHERE without > 0
  ]],
}

-- A plan is written for identified products; 557 plans can only be counted
-- inside the 734 districts that have one.
return {
  id = "plan_needs_product",
  title = "A plan is made for a district with an identified product",
  severity = "error",
  why = "Plans drafted must not exceed districts with products; a plan without a product shows a gap in "
    .. "the product lists.",
  dataset = "action_plan",
  units = "action_plan",
  message = "plan drafted {drafted}, but no list has a product for {name}",
  fix = "import the product list, or check the district",
  sql = [[
    SELECT p.state, p.district, p.import_id, p.line, p.drafted, d.name
    FROM action_plan AS p
    JOIN district_all AS d ON d.district = p.district
    WHERE p.drafted IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM product AS x WHERE x.district = p.district)
    GROUP BY p.district
  ]],
}

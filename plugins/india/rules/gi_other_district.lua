-- `Nagpur Orange` in Chhindwara, `Bastar Craft` in Kondagaon: a name registered
-- for one district, listed by another. Sometimes right, always asked.
return {
  id = "gi_other_district",
  title = "A GI is listed in the district it is named for",
  severity = "info",
  why = "A registered name belongs to an area; a district outside it can't claim the GI in its export plan.",
  dataset = "product",
  units = "product",
  message = "'{name}' ({list}) is named for {other}, a district of its own",
  fix = "look in the registration which districts its area holds",
  sql = [[
    SELECT p.*, d.name AS other
    FROM product AS p
    JOIN district AS d ON p.name LIKE d.name || ' %' AND d.district <> p.district
      AND d.state <> 7 -- Delhi's are called East, Central, ...
    WHERE p.gi = 'yes' OR p.kind = 'gi_product'
    GROUP BY p.district, p.list, p.name
  ]],
}

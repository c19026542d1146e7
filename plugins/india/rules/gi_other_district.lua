-- `Nagpur Orange` in Chhindwara, `Bastar Craft` in Kondagaon: a name registered
-- for one district, listed by another. Sometimes right, always asked. GIs keep
-- a district's older name: Mysore Silk is Mysuru's.
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
    WITH named AS MATERIALIZED (SELECT state, district, name FROM district
      UNION SELECT state, district, name FROM place_alias),
      gi AS MATERIALIZED (SELECT * FROM product WHERE gi = 'yes' OR kind = 'gi_product')
    SELECT p.*, d.name AS other
    FROM gi AS p
    JOIN named AS n ON p.name LIKE n.name || ' %' AND n.district <> p.district
      AND n.state <> 7 -- Delhi's are called East, Central, ...
    JOIN district AS d ON d.district = n.district
    WHERE NOT EXISTS (SELECT 1 FROM named AS own WHERE own.district = p.district AND p.name LIKE own.name || ' %')
    GROUP BY p.district, p.list, p.name
  ]],
}

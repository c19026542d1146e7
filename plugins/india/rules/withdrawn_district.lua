-- Shahdara, Mahe and Yanam have products in DPIIT's list and left LGD's by
-- September 2026: their products belong to nobody until somebody decides.
return {
  id = "withdrawn_district",
  title = "Products belong to a district in force",
  severity = "warning",
  why = "A product of a district that left the LGD list drops out of every count of districts without being withdrawn.",
  dataset = "product",
  units = "product",
  message = "'{name}' ({list}) belongs to {district_name}, which is not in the district list of {day}",
  fix = "carry it over to the successor, or withdraw it",
  sql = [[
    SELECT p.state, p.district, p.import_id, p.line, p.name, p.list, min(d.name) AS district_name, :as_of AS day
    FROM product AS p
    JOIN district_all AS d ON d.district = p.district
    WHERE NOT EXISTS (SELECT 1 FROM district AS now WHERE now.district = p.district)
    GROUP BY p.state, p.district, p.import_id, p.line, p.list, p.name
  ]],
}

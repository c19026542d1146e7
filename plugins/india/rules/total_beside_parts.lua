-- A district's total from one file and its commodities from another are the
-- same exports: added up they are twice as large.
return {
  id = "total_beside_parts",
  title = "A district's total doesn't stand beside its parts",
  severity = "error",
  why = "A total without a commodity is added to the commodities it consists of, and the district's exports double.",
  dataset = "export_flow",
  message = "{period}: a total without a commodity stands beside {parts} rows with one",
  fix = "undo one of the two imports; if both came in one, undo it and import the file without the total's rows",
  sql = [[
    WITH part AS MATERIALIZED (SELECT district, period, count(*) AS parts FROM export_flow
        WHERE (hs IS NOT NULL OR commodity IS NOT NULL)
          AND (district, period) IN (SELECT district, period FROM export_flow WHERE hs IS NULL AND commodity IS NULL)
        GROUP BY district, period)
    SELECT t.*, parts
    FROM export_flow AS t
    CROSS JOIN part USING (district, period)
    WHERE t.hs IS NULL AND t.commodity IS NULL
  ]],
}

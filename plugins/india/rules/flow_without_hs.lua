-- DGCI&S gives principal commodities where it gives no HS codes; those can't be
-- held against the nation's exports or against a product's code. One line a
-- state and period.
return {
  id = "flow_without_hs",
  title = "Commodities have HS codes",
  severity = "info",
  why = "Without HS codes neither advantage (RCA) nor the products' own exports can be computed; a report must say so.",
  dataset = "export_flow",
  units = "export_flow",
  message = "{period}: {without} of {flows} rows name a commodity without an HS code",
  fix = "ask for the table by HS code, or map the principal commodities",
  sql = [[
    SELECT state, period, min(import_id) AS import_id, count(*) AS flows, sum(hs IS NULL) AS without
    FROM export_flow
    WHERE (hs IS NOT NULL OR commodity IS NOT NULL)
      AND (state, period) IN (SELECT state, period FROM export_flow WHERE hs IS NULL AND commodity IS NOT NULL)
    GROUP BY state, period
  ]],
}

-- The key of a flow holds its texts: `U.A.E.` and `UAE`, or a commodity named
-- in one file and not in the other, make two rows of one export.
return {
  id = "flow_twice",
  title = "An export is imported once",
  severity = "error",
  why = "One export in two imports, spelled in two ways, is counted twice; where the values differ, nobody "
    .. "knows which holds.",
  dataset = "export_flow",
  message = "{what} of {period} to {country} is in two imports: Rs {inr} and Rs {other}",
  fix = "compare the two files; undo the import that is not to count",
  sql = [[
    WITH several AS MATERIALIZED (SELECT district, period
        FROM (SELECT DISTINCT district, period, import_id FROM export_flow)
        GROUP BY district, period HAVING count(*) > 1),
      flow AS MATERIALIZED (SELECT *, coalesce(hs, lower(commodity), '') AS what_key,
        lower(replace(replace(replace(coalesce(destination, ''), '.', ''), ' ', ''), '-', '')) AS country_key
      FROM export_flow WHERE (district, period) IN several)
    SELECT b.state, b.district, b.import_id, b.line, b.period, coalesce(b.hs, b.commodity, 'the total') AS what,
      coalesce(b.destination, 'all countries') AS country, b.value_inr / 100 AS inr, a.value_inr / 100 AS other
    FROM flow AS b
    JOIN flow AS a ON a.district = b.district AND a.period = b.period AND a.what_key = b.what_key
      AND a.country_key = b.country_key AND a.import_id < b.import_id
    GROUP BY b.import_id, b.line
  ]],
}

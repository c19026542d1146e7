-- Gomati, Ri Bhoi and East Sikkim have more than nine tenths of their states'
-- exports: where the factory, or the head office, stands. True, and to be said.
return {
  id = "district_share",
  title = "No district has nearly all exports of its state",
  severity = "info",
  why = "A district with nearly all of a state's exports is often the exporter's office; the state's figure "
    .. "is then one firm's.",
  dataset = "export_flow",
  units = "state",
  params = { percent = { default = 90, help = "share of the state's exports, in percent" } },
  message = "{share} % of the state's exports of {period}, of {districts} districts that export",
  fix = "say so beside the figure; look whether the district is of origin, of the port or of the office",
  sql = [[
    WITH sums AS (SELECT state, district, period, sum(value_inr) AS inr, sum(value_usd) AS usd,
        count(*) = count(value_inr) AS all_inr, count(*) = count(value_usd) AS all_usd,
        min(import_id) AS import_id, line
      FROM export_flow WHERE period GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]' GROUP BY state, district, period),
      share AS (SELECT *, CASE WHEN min(all_inr) OVER whole THEN 100.0 * inr / sum(inr) OVER whole
          WHEN min(all_usd) OVER whole THEN 100.0 * usd / sum(usd) OVER whole END AS percent,
          count(*) OVER whole AS places, count(nullif(coalesce(inr, usd), 0)) OVER whole AS districts
        FROM sums WINDOW whole AS (PARTITION BY state, period))
    SELECT *, printf('%.1f', percent) AS share FROM share WHERE percent > :percent AND places > 1
  ]],
}

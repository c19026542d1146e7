-- `Coffee` and `COFFEE` of one district and period are two rows of one file,
-- and whoever adds up its exports adds both.
return {
  id = "commodity_spelling",
  title = "A commodity is once in a file's district and period",
  severity = "warning",
  why = "One export under two spellings is two rows, and both count in every sum.",
  dataset = "export_flow",
  message = "'{one}' and '{two}' of {period} to {country} are one commodity in {lines} rows",
  fix = "if they are one export, take out the line that is too many and import the file again; else spell them alike, "
    .. "in one row with the sum",
  sql = [[
    WITH name AS MATERIALIZED (SELECT commodity,
        lower(replace(replace(replace(commodity, '.', ''), ' ', ''), '-', '')) AS word
      FROM (SELECT DISTINCT commodity FROM export_flow)),
      several AS MATERIALIZED (SELECT commodity, word FROM name
        WHERE word IN (SELECT word FROM name GROUP BY word HAVING count(*) > 1))
    SELECT state, district, import_id, max(line) AS line, period, min(commodity) AS one, max(commodity) AS two,
      coalesce(destination, 'all countries') AS country, count(*) AS lines
    FROM export_flow JOIN several USING (commodity)
    GROUP BY district, period, import_id, hs, destination, word HAVING count(*) > 1
  ]],
}

-- "DEPC constituted in all 36 States/UTs" is a count of states. A district
-- created since has none by itself: its parent's committee is its parent's.
return {
  id = "depc_missing",
  title = "Every district in force has a DEPC",
  severity = "warning",
  why = "A committee in every state is not one in every district; new districts are those that are missed.",
  dataset = "committee",
  units = "district",
  message = "{name} (in the district list since {valid_from}) has no DEPC on record",
  fix = "ask the state for the order; until then it counts as not constituted",
  sql = [[
    WITH depc AS MATERIALIZED (SELECT state, district FROM committee WHERE kind = 'DEPC')
    SELECT d.state, d.district, d.name,
      (SELECT min(a.valid_from) FROM district_all AS a WHERE a.district = d.district) AS valid_from
    FROM district AS d
    WHERE d.district NOT IN (SELECT district FROM depc WHERE district IS NOT NULL)
      AND d.state IN (SELECT state FROM depc)
  ]],
}

-- The difference is reported, not repaired: a table in a reply may leave a
-- state out, or count one twice after a merger.
return {
  id = "states_sum",
  title = "The states' figures add up to the national one",
  severity = "warning",
  why = "A national figure that its states don't add up to has a missing state or counts another list of districts.",
  dataset = "published_figure",
  sql = [[
    SELECT NULL AS state, NULL AS district, n.import_id, n.line,
      n.indicator || ' of ' || n.as_on || ' is ' || n.value || ', its ' || count(s.state) || ' states add up to '
        || sum(s.value) || ' (difference ' || (n.value - sum(s.value)) || '): look for a state left out' AS message
    FROM published_figure AS n
    JOIN published_figure AS s
      ON s.indicator = n.indicator AND s.as_on = n.as_on AND s.source = n.source AND s.state IS NOT NULL
    WHERE n.state IS NULL
    GROUP BY n.indicator, n.as_on, n.value, n.source, n.import_id, n.line
    HAVING sum(s.value) <> n.value
  ]],
}

-- The difference is reported, not repaired: a table in a reply may leave a
-- state out, or count one twice after a merger.
return {
  id = "states_sum",
  title = "The states' figures add up to the national one",
  severity = "warning",
  why = "A national figure that its states don't add up to has a missing state or counts another list of districts.",
  dataset = "published_figure",
  message = "{indicator} of {as_on} is {value}, its {states} states add up to {total} (difference {difference})",
  fix = "look for a state left out, or counted twice",
  sql = [[
    SELECT n.import_id, n.line, n.indicator, n.as_on, n.value, count(s.state) AS states, sum(s.value) AS total,
      n.value - sum(s.value) AS difference
    FROM published_figure AS n
    JOIN published_figure AS s
      ON s.indicator = n.indicator AND s.as_on = n.as_on AND s.source = n.source AND s.state IS NOT NULL
    WHERE n.state IS NULL
    GROUP BY n.indicator, n.as_on, n.value, n.source, n.import_id, n.line
    HAVING sum(s.value) <> n.value
  ]],
}

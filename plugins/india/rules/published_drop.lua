-- Published counts do fall (750 districts in 2020, 725 in 2021): a fall is
-- asked about, never refused. Two figures of one day are no fall of one.
return {
  id = "published_drop",
  title = "A published figure doesn't fall",
  severity = "warning",
  why = "Steps are not taken back, so a smaller figure means another district list, another programme or a mistake.",
  dataset = "published_figure",
  units = "published_figure",
  message = "{indicator} fell from {value_before} ({as_on_before}) to {value} ({as_on})",
  fix = "compare what the two sources count",
  sql = [[
    SELECT * FROM (
      SELECT state, import_id, line, indicator, value, as_on,
        lag(value) OVER earlier AS value_before, lag(as_on) OVER earlier AS as_on_before
      FROM published_figure
      WINDOW earlier AS (PARTITION BY indicator, state ORDER BY as_on, source))
    WHERE value < value_before AND as_on_before < as_on
  ]],
}

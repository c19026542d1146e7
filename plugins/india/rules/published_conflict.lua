-- 765 districts for ODOP and 734 for DEH stood in one reply: figures of one
-- indicator and day from two sources are both kept, and must be explained.
return {
  id = "published_conflict",
  title = "Two sources give one figure for a day",
  severity = "warning",
  why = "An answer that contradicts another of the same day needs its reason ready: another list, another "
    .. "programme, a slip.",
  dataset = "published_figure",
  message = "{indicator} of {as_on} is {value} ({source}) and {other} ({other_source})",
  fix = "find out what each counts; cite the official one",
  sql = [[
    SELECT f.*, o.value AS other, o.source AS other_source
    FROM published_figure AS f
    JOIN published_figure AS o ON o.indicator = f.indicator AND o.as_on = f.as_on AND o.state IS f.state
      AND o.source < f.source
    WHERE o.value <> f.value
  ]],
}

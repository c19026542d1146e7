-- 0 <= value <= denominator; and of districts no state has more than its own.
return {
  id = "figure_in_range",
  title = "A published figure lies between zero and its denominator",
  severity = "error",
  why = "A figure above its denominator was read from the wrong column or is a percentage of another list.",
  dataset = "published_figure",
  units = "published_figure",
  message = "{indicator} of {as_on} is {value}, which is not between 0 and {most}",
  fix = "check the row in the source: {source}",
  sql = [[
    WITH figure AS (
      SELECT f.*, CASE WHEN f.indicator LIKE '%districts%' THEN
        (SELECT l.value FROM published_figure AS l
         WHERE l.indicator = 'districts_in_lgd_list' AND l.state = f.state AND l.as_on <= f.as_on
         ORDER BY l.as_on DESC LIMIT 1)
        WHEN f.indicator LIKE '%_states_UTs' THEN (SELECT count(*) FROM state) END AS own
      FROM published_figure AS f)
    SELECT *, coalesce(min(denominator, own), denominator, own) AS most FROM figure
    WHERE value < 0 OR value > denominator OR value > own
  ]],
}

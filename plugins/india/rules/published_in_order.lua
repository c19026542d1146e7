-- notified <= drafted <= identified, in what was published on one day. The
-- chain of counts_in_order, for figures instead of registers.
return {
  id = "published_in_order",
  title = "Published figures of a day stand in order",
  severity = "error",
  why = "More plans notified than drafted, or drafted than districts identified, are two columns exchanged "
    .. "or two lists.",
  dataset = "published_figure",
  message = "on {as_on} {larger} is {more}, and {smaller} only {less}",
  fix = "check both rows against their source",
  sql = [[
    WITH step (step, indicator) AS (VALUES ('a', 'DEAP_notified_by_DEPC_districts'), ('b', 'draft_DEAP_districts'),
      ('c', 'districts_with_products_identified')),
      figure AS (SELECT f.*, step FROM published_figure AS f JOIN step USING (indicator))
    SELECT b.state, b.import_id, b.line, b.as_on, b.indicator AS larger, b.value AS more, a.indicator AS smaller,
      min(a.value) AS less
    FROM figure AS b
    JOIN figure AS a ON a.as_on = b.as_on AND a.state IS b.state
      AND a.step > b.step
    WHERE b.value > a.value
    GROUP BY b.import_id, b.line
  ]],
}

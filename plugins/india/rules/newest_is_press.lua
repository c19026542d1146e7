-- What goes into an answer is cited; a newspaper is not cited in the House.
return {
  id = "newest_is_press",
  title = "The newest figure of an indicator is official",
  severity = "info",
  why = "An answer can't rest on a press report: the newest official figure is the older one, and its date "
    .. "must be given.",
  dataset = "published_figure",
  message = "the newest {indicator} ({value}, {as_on}) is of {source}; the newest official one is of {official}",
  fix = "find the reply or release that the report quotes, and import it",
  sql = [[
    SELECT f.*, coalesce((SELECT max(o.as_on) FROM published_figure AS o WHERE o.indicator = f.indicator
        AND o.state IS f.state AND o.quality LIKE 'official%'), 'no day') AS official
    FROM published_figure AS f
    WHERE f.quality LIKE 'press%' AND f.as_on = (SELECT max(n.as_on) FROM published_figure AS n
      WHERE n.indicator = f.indicator AND n.state IS f.state)
  ]],
}

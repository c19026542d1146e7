-- What Parliament and the press were told, with its date and denominator, so
-- that a report can show its own count beside the published one.
return {
  id = "published_figures",
  title = "Published figures of the programme",
  dataset = "published_figure",
  accepts = { "csv", "xlsx" },
  columns = {
    as_on = { "As On", "As On Date", required = true },
    indicator = { "Indicator", required = true },
    state = { "State", "State/UT" },
    value = { "Value", required = true },
    denominator = { "Denominator" },
    source = { "Source", required = true },
    quality = { "Quality" },
  },
}

-- The directorate reviews on Fridays: its strategy report is weekly, in both of
-- its languages, where the base plugin's is monthly.
return {
  {
    id = "state_strategy",
    extends = "india.state_strategy",
    title = "Karnataka's export strategy, for the Friday review",
    schedule = "30 6 * * fri",
    enabled = false,
    steps = {
      { "report", "export_strategy", formats = { "html" }, out = "reports/strategy/{day}" },
      { "report", "export_strategy", formats = { "html" }, out = "reports/strategy/{day}/kn", lang = "kn" },
    },
  },
}

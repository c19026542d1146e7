return {
  { case = "all on one day, in order, or not all known",
    rows = { action_plan = {
      { district = 545, drafted = "2021-01-01", adopted = "2021-01-01", notified = "2021-01-01" },
      { district = 539, drafted = "2021-01-01", adopted = "2021-02-01", notified = "2021-03-01" },
      { district = 525, adopted = "2021-02-01" } } },
    finds = 0 },
  { case = "before the draft, and after the notification",
    rows = { action_plan = {
      { district = 545, drafted = "2021-01-02", adopted = "2021-01-01" },
      { district = 539, drafted = "2021-01-01", adopted = "2021-03-02", notified = "2021-03-01" } } },
    finds = { { district = 545, severity = "error",
        message = "adopted 2021-01-01, but drafted 2021-01-02 and notified (nothing)" }, { district = 539 } } },
}

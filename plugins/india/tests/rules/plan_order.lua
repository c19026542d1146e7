return {
  { case = "a plan is notified after its draft, or on the same day",
    rows = { action_plan = {
      { district = 525, drafted = "2021-01-01", notified = "2021-02-01" },
      { district = 536, drafted = "2021-01-01", notified = "2021-01-01" },
      { district = 537, drafted = "2021-01-01" } } },
    finds = 0 },
  { case = "notified before its draft",
    rows = { action_plan = { { district = 525, drafted = "2021-01-02", notified = "2021-01-01" } } },
    finds = { { state = 29, district = 525, severity = "error",
      has = "notified 2021-01-01 before drafted 2021-01-02" } } },
}

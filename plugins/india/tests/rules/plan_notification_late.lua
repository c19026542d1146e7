return {
  { case = "within ninety days, and notified later than that", as_of = "2022-07-29", finds = 0,
    rows = { action_plan = { { district = 545, drafted = "2021-01-01", adopted = "2022-04-30" },
      { district = 539, drafted = "2021-01-01", adopted = "2021-02-01", notified = "2022-02-01" } } } },
  { case = "a day more", as_of = "2022-07-29",
    rows = { action_plan = { { district = 545, drafted = "2021-01-01", adopted = "2022-04-29" } } },
    finds = { { district = 545, severity = "warning",
      message = "adopted 2022-04-29, and not notified 90 days later" } } },
}

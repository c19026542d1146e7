return {
  { case = "on the first day", finds = 0,
    rows = { action_plan = { { district = 545, drafted = "2019-08-15", adopted = "2020-01-01" },
      { district = 539, notified = "2019-08-15" } } } },
  { case = "each of the three dates the day before",
    rows = { action_plan = { { district = 545, drafted = "2019-08-14", adopted = "2020-01-01" },
      { district = 539, drafted = "2020-01-01", adopted = "2012-01-01" },
      { district = 525, drafted = "2020-01-01", notified = "2011-01-01" } } },
    finds = { { district = 545, severity = "warning",
        message = "a date of the plan is 2019-08-14, before the programme began on 2019-08-15" },
      { district = 539 }, { district = 525 } } },
}

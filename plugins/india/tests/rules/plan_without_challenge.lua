local challenge = { district = 545, category = "logistics", description = "no cold store" }

return {
  { case = "with one, not notified, or in a state that reports none", finds = 0,
    rows = { challenge = { challenge }, action_plan = { { district = 545, notified = "2021-02-01" },
      { district = 539, drafted = "2021-01-01" }, { district = 551, notified = "2021-02-01" } } } },
  { case = "notified without one",
    rows = { challenge = { challenge }, action_plan = { { district = 539, notified = "2021-02-01" } } },
    finds = { { district = 539, severity = "warning",
      message = "plan notified 2021-02-01 without any challenge on record" } } },
}

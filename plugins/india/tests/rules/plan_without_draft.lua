return {
  { case = "a draft, and a plan of which nothing but its office is known", finds = 0,
    rows = { action_plan = { { district = 545, drafted = "2021-01-01", adopted = "2021-02-01",
      notified = "2021-02-01" },
      { district = 539, ra = "Bengaluru" } } } },
  { case = "adopted or notified, and never drafted",
    rows = { action_plan = { { district = 545, adopted = "2021-02-01" },
      { district = 539, notified = "2021-02-01" } } },
    finds = { { district = 545, severity = "error",
      message = "adopted 2021-02-01, notified (nothing), without a date of the draft" }, { district = 539 } } },
}

return {
  { case = "a week apart, and two districts on one day", finds = 0,
    rows = { meeting = { { district = 545, held = "2021-01-01" }, { district = 545, held = "2021-01-08" },
      { district = 539, held = "2021-01-01" } } } },
  { case = "six days apart",
    rows = { meeting = { { district = 545, held = "2021-01-07" }, { district = 545, held = "2021-01-01" } } },
    finds = { { district = 545, line = 1, severity = "warning",
      message = "meetings on 2021-01-01 and 2021-01-07, less than 7 days apart" } } },
}

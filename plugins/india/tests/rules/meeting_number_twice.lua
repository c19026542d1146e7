local function met(district, held, number) return { district = district, held = held, number = number } end

return {
  { case = "other numbers, another district, and no numbers at all", finds = 0,
    rows = { meeting = { met(545, "2021-01-01", "1st"), met(545, "2021-04-01", "2nd"), met(539, "2021-01-01", "1st"),
      met(525, "2021-01-01"), met(525, "2021-04-01") } } },
  { case = "the first meeting on two days",
    rows = { meeting = { met(545, "2021-01-01", "1st"), met(545, "2021-01-05", "1ST") } },
    finds = { { district = 545, line = 2, severity = "warning",
      message = "meeting no. 1ST was held on 2021-01-05 and on 2021-01-01" } } },
}

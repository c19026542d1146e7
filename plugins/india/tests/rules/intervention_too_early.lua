local challenge = { district = 545, category = "logistics", description = "No cold store", raised = "2021-05-01" }
local function step(done, district, answers)
  return { district = district or 545, challenge = answers or "no cold store", description = "build one", done = done }
end

return {
  { case = "on the same day; another district's or another challenge's", finds = 0,
    rows = { challenge = { challenge },
      intervention = { step("2021-05-01"), step("2021-01-01", 539), step("2021-01-01", 545, "no road") } } },
  { case = "the day before",
    rows = { challenge = { challenge }, intervention = { step("2021-04-30") } },
    finds = { { district = 545, severity = "error",
      message = "'build one' was done 2021-04-30, before 'no cold store' was raised 2021-05-01" } } },
}

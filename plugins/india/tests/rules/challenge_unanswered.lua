local function challenge(district, raised)
  return { district = district, category = "logistics", description = "No cold store", raised = raised }
end
local store = { district = 545, challenge = "no cold store", description = "build one" }

return {
  { case = "answered, ninety days old, or without a day", as_of = "2022-07-29", finds = 0,
    rows = { intervention = { store },
      challenge = { challenge(545, "2020-01-01"), challenge(539, "2022-04-30"), challenge(525) } } },
  { case = "older, and another district's or another challenge's intervention is no answer", as_of = "2022-07-29",
    rows = { intervention = { store, { district = 525, challenge = "no road", description = "build one" } },
      challenge = { challenge(539, "2022-04-29"), challenge(525, "2022-01-01") } },
    finds = { { district = 539, severity = "warning",
      message = "'No cold store' was raised 2022-04-29, and no intervention answers it" }, { district = 525 } } },
}

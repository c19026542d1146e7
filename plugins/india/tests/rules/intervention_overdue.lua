local function step(district, due, done, status)
  return { district = district, description = "cold store", agency = "APEDA", due = due, done = done, status = status }
end

return {
  { case = "due today, done, said to be done, dropped, or without a deadline", as_of = "2022-07-29", finds = 0,
    rows = { intervention = { step(545, "2022-07-29"), step(539, "2022-01-01", "2022-07-01"),
      step(525, "2022-01-01", nil, "done"), step(526, "2022-01-01", nil, "dropped"), step(527) } } },
  { case = "due yesterday, whatever its status", as_of = "2022-07-29",
    rows = { intervention = { step(545, "2022-07-28"), step(539, "2022-07-28", nil, "under_way") } },
    finds = { { district = 545, severity = "warning",
      message = "'cold store' was due 2022-07-28 and is not done (APEDA)" },
      { district = 539 } } },
}

local function step(district, done, status)
  return { district = district, description = "cold store", done = done, status = status }
end

return {
  { case = "both say it, neither does, or the status is not told", finds = 0,
    rows = { intervention = { step(545, "2022-07-01", "done"), step(539, nil, "planned"), step(525, "2022-07-01"),
      step(526) } } },
  { case = "done without a day, and a day without being done",
    rows = { intervention = { step(545, nil, "done"), step(539, "2022-07-01", "under_way") } },
    finds = { { district = 545, severity = "error",
      message = "'cold store': the status is done, the day it was done (nothing)" }, { district = 539 } } },
}

local depc = { state = 29, district = 545, kind = "DEPC", constituted = "2020-03-01" }
local again = { state = 29, district = 545, kind = "DEPC", constituted = "2023-03-01" }

return {
  { case = "notified on the day of the order, and a draft without any committee",
    rows = { committee = { depc, again },
      action_plan = { { district = 545, drafted = "2020-01-01", notified = "2020-03-01" },
        { district = 539, drafted = "2020-01-01" } } },
    finds = 0 },
  { case = "before the order, and without one",
    rows = { committee = { depc, again,
        { state = 29, district = 539, kind = "SEPC", constituted = "2019-10-01" } },
      action_plan = { { district = 545, drafted = "2020-01-01", notified = "2020-02-29" },
        { district = 539, drafted = "2020-01-01", notified = "2022-01-01" } } },
    finds = { { district = 545, severity = "error",
        message = "plan notified 2020-02-29; the DEPC was constituted: 2020-03-01" },
      { district = 539, has = "(nothing)" } } },
}

local depc = { state = 29, district = 545, kind = "DEPC", constituted = "2020-03-01" }
local again = { state = 29, district = 545, kind = "DEPC", constituted = "2023-03-01" }
local sepc = { state = 29, kind = "SEPC", constituted = "2019-10-01" }

return {
  { case = "on the day of the order, and after a reconstitution",
    rows = { committee = { depc, again, sepc },
      meeting = { { district = 545, held = "2020-03-01" }, { district = 545, held = "2022-01-01" } } },
    finds = 0 },
  { case = "before the order, and in a district without one",
    rows = { committee = { depc, again, sepc, { state = 29, district = 539, kind = "SEPC",
      constituted = "2019-10-01" } },
      meeting = { { district = 545, held = "2020-02-29" }, { district = 539, held = "2022-01-01" } } },
    finds = { { district = 545, severity = "error",
        message = "meeting of 2020-02-29; the DEPC was constituted: 2020-03-01" },
      { district = 539, message = "meeting of 2022-01-01; the DEPC was constituted: (nothing)" } } },
}

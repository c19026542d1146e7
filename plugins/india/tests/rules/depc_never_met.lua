local met = { district = 536, held = "2021-01-01" }
local function depc(district, constituted, state, kind)
  return { state = state or 29, district = district, kind = kind or "DEPC", constituted = constituted }
end

return {
  { case = "half a year, a meeting, or a state that reports none", as_of = "2022-07-29", finds = 0,
    rows = { meeting = { met }, committee = { depc(545, "2022-01-29"), depc(536, "2020-01-01"),
      depc(551, "2020-01-01", 30), depc(nil, "2019-10-01", 29, "SEPC") } } },
  { case = "half a year and a day, and a second order changes nothing", as_of = "2022-07-29",
    rows = { meeting = { met }, committee = { depc(545, "2022-01-28"), depc(539, "2021-01-01"),
      depc(539, "2020-01-01") } },
    finds = { { district = 545, severity = "warning", line = 1,
        message = "DEPC constituted 2022-01-28, and no meeting on record 6 months later" },
      { district = 539, has = "constituted 2020-01-01" } } },
}

local function depc(district, constituted, state, kind)
  return { state = state or 29, district = district, kind = kind or "DEPC", constituted = constituted or "2020-01-01" }
end
local function met(district, held) return { district = district, held = held } end

return {
  { case = "on the first and the last day of the quarter; a newer committee had no quarter yet", as_of = "2022-07-29",
    rows = { committee = { depc(545), depc(539), depc(525, "2022-04-01"), depc(551, nil, 30),
        depc(nil, nil, 29, "SEPC") },
      meeting = { met(545, "2022-04-01"), met(539, "2022-06-30") } },
    finds = 0 },
  { case = "the day before it and the day after it are other quarters", as_of = "2022-09-30",
    rows = { committee = { depc(545), depc(545, "2021-01-01"), depc(539), depc(525, "2022-03-31"), depc(526) },
      meeting = { met(545, "2022-03-31"), met(539, "2022-07-01"), met(526, "2022-05-01") } },
    finds = { { state = 29, severity = "info",
      message = "no meeting on record in the quarter from 2022-04-01 of 3 of 4 "
      .. "DEPCs; the state's last is of 2022-07-01" } } },
  { case = "the quarter goes by the fiscal year's months, also in January",  as_of = "2023-01-01",
    rows = { committee = { depc(545), depc(551, nil, 30) },
      meeting = { met(545, "2022-09-30"), met(551, "2022-12-31") } },
    finds = { { state = 29,
      has = "in the quarter from 2022-10-01 of 1 of 1 DEPCs; the state's last is of 2022-09-30" } } },
}

local function new(district, as_on, name)
  return { district = district, state = 28, name = name or "New", as_on = as_on }
end
local function depc(district, constituted)
  return { state = 28, district = district, kind = "DEPC", constituted = constituted }
end

return {
  { case = "a year before the first list; the state's own committee; a later entry of the register", finds = 0,
    rows = { district = { new(743, "2022-08-01"), new(745, "2015-01-01"), new(745, "2026-01-01", "Newer") },
      committee = { depc(743, "2021-08-01"), depc(745, "2020-01-01"),
        { state = 28, kind = "SEPC", constituted = "2019-10-01" } } } },
  { case = "a day earlier, beside a later order",
    rows = { district = { new(743, "2022-08-01"), new(743, "2026-01-01", "Newer") },
      committee = { depc(743, "2021-07-31"), depc(743, "2023-01-01") } },
    finds = { { state = 28, district = 743, line = 1, severity = "warning",
      message = "DEPC constituted 2021-07-31; New is in the district list since 2022-08-01" } } },
}

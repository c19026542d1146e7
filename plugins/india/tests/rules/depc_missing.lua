local districts = {
  { district = 551, state = 30, name = "North Goa", as_on = "2020-11-01" },
  { district = 552, state = 30, name = "South Goa", as_on = "2020-11-01" },
  { district = 559, state = 32, name = "Kollam", as_on = "2020-11-01" },
}
local function depc(state, district, kind)
  return { state = state, district = district, kind = kind or "DEPC", constituted = "2020-01-01" }
end

return {
  { case = "both have one; a state without any DEPC was not imported", finds = 0,
    rows = { district = districts, committee = { depc(30, 551), depc(30, 552), depc(32, nil, "SEPC") } } },
  { case = "one of two has one, and a state committee is none",
    rows = { district = districts, committee = { depc(30, 551), depc(30, 552, "SEPC"), depc(30, nil) } },
    finds = { { state = 30, district = 552, severity = "warning",
      message = "South Goa (in the district list since 2020-11-01) has no DEPC on record" } } },
  { case = "a district with a new name is as old as it was, and no older than another",
    rows = {
      district = {
        { district = 551, state = 30, name = "North Goa", as_on = "2019-11-01" },
        { district = 552, state = 30, name = "South Goa", as_on = "2020-11-01", ["until"] = "2022-05-01" },
        { district = 552, state = 30, name = "Dakshin Goa", as_on = "2022-05-01" },
      },
      committee = { depc(30, 551) } },
    finds = { { state = 30, district = 552,
      message = "Dakshin Goa (in the district list since 2020-11-01) has no DEPC on record" } } },
}

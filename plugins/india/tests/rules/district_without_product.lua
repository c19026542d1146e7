local goa = {
  { district = 551, state = 30, name = "North Goa", as_on = "2020-11-01" },
  { district = 552, state = 30, name = "South Goa", as_on = "2020-11-01" },
}
local kollam = { district = 556, state = 32, name = "Kollam", as_on = "2020-11-01" }

return {
  { case = "one of two districts has none, and another state was not imported at all",
    rows = { district = { goa[1], goa[2], kollam },
      product = { { district = 551, list = "DEH", name = "Cashew", as_on = "2021-01-01" } } },
    finds = { { state = 30, district = 552, severity = "warning",
      message = "South Goa (in the district list since 2020-11-01) has no product in any list" } } },
  { case = "both have one, in whatever list",
    rows = { district = goa, product = {
      { district = 551, list = "DEH", name = "Cashew", as_on = "2021-01-01" },
      { district = 552, list = "DPIIT-ODOP", name = "Feni", as_on = "2025-01-01" } } },
    finds = 0 },
  { case = "a district with a new name is as old as it was, and no older than another",
    rows = {
      district = {
        { district = 551, state = 30, name = "North Goa", as_on = "2019-11-01" },
        { district = 552, state = 30, name = "South Goa", as_on = "2020-11-01", ["until"] = "2022-05-01" },
        { district = 552, state = 30, name = "Dakshin Goa", as_on = "2022-05-01" },
      },
      product = { { district = 551, list = "DEH", name = "Cashew", as_on = "2021-01-01" } } },
    finds = { { state = 30, district = 552,
      message = "Dakshin Goa (in the district list since 2020-11-01) has no product in any list" } } },
}

local function flow(period, inr, usd, state)
  return { district = state == 30 and 552 or 545, period = period, value_inr = inr, value_usd = usd }
end

return {
  { case = "thirtyfold and a thirtieth still pass; months, and other states, are not compared",
    rows = { export_flow = { flow("2021-22", 100, 7), flow("2022-23", 3000, 210), flow("2023-24", 100, 7),
      flow("2023-M04", 1),
      flow("2022-23", 90000, nil, 30) } },
    finds = 0 },
  { case = "dollars may stay the same when rupees are a hundredfold",
    rows = { export_flow = { flow("2021-22", 100, 7), flow("2022-23", 3001, 7), flow("2023-24", 100, 7) } },
    finds = { { state = 29, line = 2, severity = "warning",
        message = "exports of 2022-23 are 30 times those of 2021-22" }, { line = 3, has = "0.0333 times" } } },
  { case = "and the other way round, or without rupees",
    rows = { export_flow = { flow("2021-22", nil, 100), flow("2022-23", nil, 3001), flow("2023-24", nil, 100),
      flow("2021-22", 50, 50, 30), flow("2022-23", 50, 9999, 30), flow("2023-24", 50, 50, 30) } },
    finds = { { state = 29, line = 2 }, { state = 29, line = 3, has = "0.0333 times" },
      { state = 30, line = 5, has = "are 200 times" }, { state = 30, line = 6, has = "0.005 times" } } },
  { case = "a year that is half in rupees and half in dollars is no sum",
    rows = { export_flow = { flow("2021-22", 100), { district = 539, period = "2021-22", value_usd = 90 },
      flow("2022-23", 90000), flow("2023-24", nil, 90), { district = 539, period = "2023-24", value_inr = 1 },
      flow("2024-25", nil, 9000) } }, finds = 0 },
  { case = "several rows make a year",
    rows = { export_flow = { flow("2021-22", 100), flow("2022-23", 2000),
      { district = 539, period = "2022-23", value_inr = 1500, import = "later.csv" } } },
    finds = { { state = 29, line = 2, import = "case.csv" } } },
  { case = "the line is one of the file that is named",
    rows = { export_flow = { flow("2021-22", 100, nil), { district = 545, hs = "0901", period = "2022-23",
        value_inr = 2000, line = 9 },
      { district = 539, period = "2022-23", value_inr = 1500, import = "later.csv", line = 3 } } },
    finds = { { state = 29, line = 9, import = "case.csv" } } },
}

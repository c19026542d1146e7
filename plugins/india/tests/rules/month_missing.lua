local function flow(period, district, import)
  return { district = district or 545, hs = "0901", period = period, value_inr = 5, import = import }
end

return {
  { case = "from March over December to January; quarters and years are no months; another state has its own",
      finds = 0,
    rows = { export_flow = { flow "2022-M11", flow "2022-M12", flow "2023-M01", flow("2023-M01", 539), flow "2018-Q1",
      flow "2016-17", flow("2024-M06", 551) } } },
  { case = "two months left out, over the turn of the year",
    rows = { export_flow = { flow "2022-M11", flow("2023-M02", 545, "b.csv"), flow("2023-M02", 539, "c.csv"),
      { district = 545, hs = "0902", period = "2023-M02", value_inr = 5, import = "d.csv" } } },
    finds = { { state = 29, line = 2, severity = "warning", import = "b.csv",
      message = "2 months are missing between 2022-M11 and 2023-M02" } } },
  { case = "a quarter, a part-year or a year of the same district has the months left out", finds = 0,
    rows = { export_flow = { flow "2023-M03", flow "2023-24/M04-M06", flow "2023-M07",
      flow("2023-M08", 539), flow("2023-M09", 539), flow("2023-24/M10-M03", 539), flow("2024-M04", 539),
      flow("2023-M12", 560), flow("2024-Q1", 560), flow("2024-M04", 560),
      flow("2022-M12", 551), flow("2022-23", 551), flow("2023-24/M04-M04", 551), flow("2023-M05", 551) } } },
  { case = "nine months, and twelve of either kind of year", finds = 0,
    rows = { export_flow = { flow "2023-M03", flow "2023-24/M04-M12", flow "2024-M01",
      flow("2022-M03", 551), flow("2022-23", 551), flow("2023-M04", 551),
      flow("2021-M12", 560), flow("2022", 560), flow("2023-M01", 560) } } },
  { case = "the month before a quarter, before a part-year and before a year", finds = 3,
    rows = { export_flow = { flow "2023-M11", flow "2024-Q1", flow "2024-M04",
      flow("2023-M08", 560), flow("2023-24/M10-M12", 560), flow("2024-M01", 560),
      flow("2022-M02", 551), flow("2022-23", 551), flow("2023-M04", 551) } } },
  { case = "a month that a longer period begins behind, and one that it ends before",
    rows = { export_flow = { flow "2023-M03", flow "2023-24/M05-M07", flow "2023-M09" } },
    finds = { { state = 29, line = 3, message = "2 months are missing between 2023-M03 and 2023-M09" } } },
  { case = "a year of one district has no month of another",
    rows = { export_flow = { flow "2023-M05", flow "2023-24", flow "2023-M07", flow("2023-M07", 539) } },
    finds = { { message = "1 months are missing between 2023-M05 and 2023-M07" } } },
  { case = "one month left out", rows = { export_flow = { flow "2022-M04", flow "2022-M06" } }, finds = 1 },
  equivalent = {
    ["FROM (SELECT  state, period FROM export_flow) WHERE period LIKE '____-M__'),"] = "it only spares work",
    ["WHERE 1"] = "it only spares work",
    ["FROM (SELECT  district, period,"] = "it only spares work",
    ["FROM export_flow WHERE 1 AND period NOT LIKE '____-M__')),"] = "it only spares work",
    ["WHEN period LIKE '%/%' THEN (substr(period, -2) - substr(period, 10, 3) + 12) % 12 ELSE 11 END AS more"] =
      "a dash behind a number is no part of it",
    ["CAST(valid_from AS INTEGER) * 12 + substr(valid_from, 6, 3) AS last"] = "a dash behind a number is no part of it",
    ["WHEN period LIKE '%/%' THEN (substr(period, -2) - substr(period, 10, 2) + 24) % 12 ELSE 11 END AS more"] =
      "a year more is the same month",
  },
}

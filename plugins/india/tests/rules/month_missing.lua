local function flow(period, district, import)
  return { district = district or 545, hs = "0901", period = period, value_inr = 5, import = import }
end

return {
  { case = "from March over December to January; quarters and years are no months; another state has its own",
      finds = 0,
    rows = { export_flow = { flow "2022-M11", flow "2022-M12", flow "2023-M01", flow("2023-M01", 539), flow "2018-Q1",
      flow "2016-17", flow("2024-M06", 551) } } },
  { case = "two months left out, over the turn of the year",
    rows = { export_flow = { flow "2022-M11", flow("2023-M02", 545, "b.csv"), flow("2023-M02", 539, "c.csv") } },
    finds = { { state = 29, line = 2, severity = "warning", import = "b.csv",
      message = "2 months are missing between 2022-M11 and 2023-M02" } } },
  { case = "one month left out", rows = { export_flow = { flow "2022-M04", flow "2022-M06" } }, finds = 1 },
  equivalent = {
    ["FROM (SELECT  state, period FROM export_flow) WHERE period LIKE '____-M__'),"] = "it only spares work",
    ["WHERE 1"] = "it only spares work",
  },
}

local function flow(district, period, hs, commodity, destination)
  return { district = district, period = period, hs = hs, commodity = commodity, destination = destination,
    value_inr = 5 }
end

return {
  { case = "totals alone, parts alone, of other years or districts", finds = 0,
    rows = { export_flow = { flow(545, "2021-22"), flow(545, "2022-23", "0901"), flow(545, "2022-23", nil, "Tea"),
      flow(539, "2022-23"), flow(545, "2021-22", nil, nil, "UAE") } } },
  { case = "a total and two parts",
    rows = { export_flow = { flow(545, "2022-23"), flow(545, "2022-23", "0901"),
      flow(545, "2022-23", nil, "Tea", "UAE") } },
    finds = { { district = 545, line = 1, severity = "error",
      message = "2022-23: a total without a commodity stands beside 2 rows with one" } } },
}

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
  { case = "a part with both a code and a name",
    rows = { export_flow = { flow(545, "2022-23"), flow(545, "2022-23", "0901", "Coffee") } }, finds = 1 },
  equivalent = {
    ["AND 1"] = "which have a total only spares work",
    ["AND (district, period) IN (SELECT district, period FROM export_flow WHERE 1 AND commodity IS NULL)"] =
      "which have a total only spares work",
    ["AND (district, period) IN (SELECT district, period FROM export_flow WHERE hs IS NULL AND 1)"] =
      "which have a total only spares work",
    ["AND (district, period) IN (SELECT district, period FROM export_flow WHERE hs IS NULL OR commodity IS NULL)"] =
      "which have a total only spares work",
  },
}

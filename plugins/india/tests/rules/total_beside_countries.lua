local function flow(hs, destination, inr, usd, period, district)
  return { district = district or 545, period = period or "2022-23", hs = hs, destination = destination,
    value_inr = inr and inr * 10000000, value_usd = usd and usd * 1000000 }
end

local function flows(...) return { export_flow = { ... } } end

return {
  { case = "a total of all countries beside two of them", rows = flows(flow("0902", nil, 100),
      flow("0902", "UAE", 60), flow("0902", "USA", 40)),
    finds = { { state = 29, district = 545, line = 1, severity = "error",
      message = "2022-23: 0902 without a country, Rs 100.00 crore, stands beside 2 rows with one" } } },
  { case = "off by half a percent is rounding",
    rows = flows(flow("0902", nil, 99.6), flow("0902", "UAE", 60), flow("0902", "USA", 40)), finds = 1 },
  { case = "a rest that nobody named is less",
    rows = flows(flow("0902", nil, 99.5), flow("0902", "UAE", 60), flow("0902", "USA", 40)), finds = 0 },
  { case = "a chapter beside its headings by country",
    rows = flows(flow("09", nil, 100), flow("0902", "UAE", 60), flow("090411", "UAE", 39), flow("5007", "UAE", 40)),
    finds = { { line = 1 } } },
  { case = "in dollars",
    rows = flows(flow("0902", nil, nil, 100), flow("0902", "UAE", nil, 60)), finds = { {
      message = "2022-23: 0902 without a country, US$ 100.00 million, stands beside 1 rows with one" } } },
  { case = "a rest in dollars",
    rows = flows(flow("0902", nil, nil, 99.5), flow("0902", "UAE", nil, 60), flow("0902", "USA", nil, 40)), finds = 0 },
  { case = "sub-headings beside tariff lines", rows = flows(flow("090411", nil, 110), flow("09041110", "UAE", 60),
      flow("09041120", nil, 50), flow("09041120", "UAE", 50)), finds = 2 },
  { case = "of nothing there is no total", rows = flows(flow("0902", nil, 0), flow("0902", "UAE", 0)), finds = 0 },
  { case = "the total of a district", rows = flows(flow(nil, nil, 100), flow(nil, "UAE", 60)), finds = { {
      message = "2022-23: the total without a country, Rs 100.00 crore, stands beside 1 rows with one" } } },
  { case = "a commodity by its name", rows = { export_flow = {
      { district = 545, period = "2022-23", commodity = "Tea", value_inr = 5 },
      { district = 545, period = "2022-23", commodity = "Tea", destination = "UAE", value_inr = 5 },
      { district = 545, period = "2022-23", commodity = "Te", value_inr = 5 } } }, finds = { { line = 1 } } },
  { case = "of other goods, years and districts", rows = flows(flow("0902", nil, 100), flow("5007", "UAE", 60),
      flow("0902", "UAE", 60, nil, "2021-22"), flow("0902", "UAE", 60, nil, "2022-23", 539),
      flow("0901", nil, 10)), finds = 0 },
  equivalent = {
    ["FROM export_flow WHERE 1),"] = "which have a total only spares work",
    ["SELECT district, period FROM export_flow WHERE 1)),"] = "which have a total only spares work",
    ["SELECT district, period FROM export_flow WHERE destination IS NOT NULL)),"] = "it only spares work",
  },
}

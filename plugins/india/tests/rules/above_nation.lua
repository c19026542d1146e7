local function flow(district, hs, usd, period, import)
  return { district = district, hs = hs, period = period or "2022-23", value_usd = usd, import = import }
end
local nation = {
  { hs = "0901", period = "2022-23", value_usd = 900 },
  { hs = "0901", period = "2022-23", destination = "UAE", value_usd = 9000 },
  { hs = "0902", period = "2022-23", destination = "UAE", value_usd = 1 },
}

return {
  { case = "as much as India, in two states together more, another code or year, and a part of India's", finds = 0,
    rows = { national_export = nation, export_flow = { flow(545, "0901", 400), flow(539, "0901", 500),
      flow(551, "0901", 900), flow(545, "0903", 9999), flow(545, "0901", 9999, "2021-22"), flow(545, "0902", 99),
      { district = 545, commodity = "Coffee", period = "2022-23", value_usd = 9999 } } } },
  { case = "two districts of a state have more than India",
    rows = { national_export = nation, export_flow = { flow(545, "0901", 401, nil, "a.csv"),
      flow(539, "0901", 500, nil, "b.csv") } },
    finds = { { state = 29, severity = "error", line = 1, import = "a.csv",
      message = "HS 0901 of 2022-23: US$ 901 of the state, US$ 900 of India" } } },
  { case = "the nation has chapters, and the state finer codes of one",
    rows = { national_export = { { hs = "09", period = "2022-23", value_usd = 900 },
        { hs = "10", period = "2022-23", value_usd = 99999 },
        { hs = "0902", period = "2022-23", value_usd = 500 } },
      export_flow = { flow(545, "09011111", 450), flow(539, "090240", 451), flow(551, "090240", 500),
        flow(545, "10063020", 9999) } },
    finds = { { state = 29, line = 1, has = "HS 09 of 2022-23: US$ 901 of the state, US$ 900 of India" } } },
  { case = "a table without destinations that stands beside one of another import",
    rows = { national_export = { { hs = "0901", period = "2022-23", value_usd = 900 },
        { hs = "0901", period = "2022-23", value_usd = 500, import = "b.csv" } },
      export_flow = { flow(545, "0901", 800) } },
    finds = 0 },
}

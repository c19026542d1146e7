local function flow(district, value, more)
  local row = { district = district, hs = "0901", period = "2022-23", value_inr = value }
  for name, field in pairs(more or {}) do row[name] = field end
  return row
end

return {
  { case = "nine tenths, the only district, and months", finds = 0,
    rows = { export_flow = { flow(545, 900), flow(539, 100), flow(551, 5), flow(545, 99, { period = "2022-M04" }),
      flow(539, 1, { period = "2022-M04" }) } } },
  { case = "more than that", rows = { export_flow = { flow(545, 905, { import = "b.csv" }),
      flow(545, 5, { hs = "0902", import = "c.csv" }), flow(539, 90), flow(545, 5, { period = "2021-22" }),
      flow(539, 5, { period = "2021-22" }) } },
    finds = { { state = 29, district = 545, line = 1, import = "b.csv", severity = "info",
      message = "91.0 % of the state's exports of 2022-23, of 2 districts that export" } } },
  { case = "a district of nothing doesn't export", rows = { export_flow = { flow(545, 95), flow(539, 0) } },
    finds = { { district = 545, message = "100.0 % of the state's exports of 2022-23, of 1 districts that export" } } },
  { case = "dollars where there are no rupees",
    rows = { export_flow = { flow(545, nil, { value_usd = 95 }), flow(539, nil, { value_usd = 5 }) } }, finds = 1 },
  { case = "rupees of one district are not held against dollars of another",
    rows = { export_flow = { flow(545, 950), flow(539, nil, { value_usd = 5 }) } }, finds = 0 },
  { case = "some rupees are not all rupees",
    rows = { export_flow = { flow(545, 950, { value_usd = 50 }), flow(539, 5, { value_usd = 40 }),
      flow(539, nil, { hs = "0902", value_usd = 10 }) } }, finds = 0 },
}

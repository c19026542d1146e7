local rates = { { period = "2022-23", inr_per_usd = 80, source = "RBI" } }
local function flow(district, inr, usd, period)
  return { district = district, hs = "0901", period = period or "2022-23", value_inr = inr, value_usd = usd }
end

return {
  { case = "within a tenth of the stored rate; within all there was without one; one currency alone", finds = 0,
    rows = { rate = rates, export_flow = { flow(545, 880, 10), flow(539, 720, 10), flow(525, 150, 10, "2021-22"),
      flow(526, 1200, 10, "2021-22"), flow(527, 5), flow(528, nil, 5), flow(530, 5, 0) } } },
  { case = "more than a tenth off, up or down",
    rows = { rate = rates, export_flow = { flow(545, 881, 10), flow(539, 719, 10) } },
    finds = { { district = 545, severity = "warning",
      message = "0901 of 2022-23: 88.10 rupees for a dollar; the rate is 80.00" }, { district = 539 } } },
  { case = "without a stored rate", rows = { rate = rates,
      export_flow = { flow(545, 149, 10, "2021-22"), flow(539, 1201, 10, "2021-22") } },
    finds = { { district = 545, has = "14.90 rupees for a dollar; the rate is not stored" }, { district = 539 } } },
}

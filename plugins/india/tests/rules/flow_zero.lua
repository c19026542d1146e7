local function flow(district, quantity, inr, usd)
  return { district = district, hs = "0901", period = "2022-23", value_inr = inr, value_usd = usd, quantity = quantity,
    quantity_unit = "kg" }
end

return {
  { case = "a value, no quantity, or a quantity of zero", finds = 0,
    rows = { export_flow = { flow(545, 5, 1), flow(539, nil, 0), flow(525, 0, 0), flow(526, 5, nil, 1) } } },
  { case = "a quantity for nothing, in rupees or in dollars",
    rows = { export_flow = { flow(545, 0.5, 0), flow(539, 5, nil, 0) } },
    finds = { { district = 545, severity = "warning",
      message = "0901 of 2022-23: a quantity of 0.5 and a value of zero" },
      { district = 539 } } },
}

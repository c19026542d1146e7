local function flow(district, inr, usd)
  return { district = district, commodity = "Coffee", period = "2022-23", value_inr = inr, value_usd = usd }
end

return {
  { case = "one of the two is enough", rows = { export_flow = { flow(545, 1), flow(539, nil, 1) } }, finds = 0 },
  { case = "none", rows = { export_flow = { flow(545) } },
    finds = { { district = 545, severity = "warning",
      message = "Coffee of 2022-23 has neither a value in rupees nor one in dollars" } } },
}

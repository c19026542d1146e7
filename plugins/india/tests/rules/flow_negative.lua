local function flow(district, inr, usd, quantity)
  return { district = district, hs = "0901", period = "2022-23", value_inr = inr, value_usd = usd, quantity = quantity }
end

return {
  { case = "zero and more", rows = { export_flow = { flow(545, 0, 0, 0), flow(539, 5, 1, 1) } }, finds = 0 },
  { case = "each of the three below zero",
    rows = { export_flow = { flow(545, -700), flow(539, 700, -1, 1), flow(525, 700, 1, -1) } },
    finds = { { district = 545, severity = "error",
      message = "0901 of 2022-23 is negative: Rs -700, US$ (nothing), quantity (nothing)" },
      { district = 539, has = "US$ -1," }, { district = 525 } } },
}

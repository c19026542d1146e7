local function step(district, cost) return { district = district, description = "cold store", cost = cost } end

return {
  { case = "a paisa, a thousand crore, and none told", finds = 0,
    rows = { intervention = { step(545, "0.01"), step(539, "10000000000"), step(525) } } },
  { case = "nothing, and more", rows = { intervention = { step(545, 0), step(539, "10000000001") } },
    finds = { { district = 545, severity = "warning", message = "'cold store': a cost of Rs 0.00" },
      { district = 539, has = "Rs 10000000001.00" } } },
}

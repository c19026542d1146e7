local function step(district, due, done, status)
  return { district = district, description = "cold store", due = due, done = done, status = status }
end

return {
  { case = "with one, done, said to be done, or dropped", finds = 0,
    rows = { intervention = { step(545, "2022-07-29"), step(539, nil, "2022-07-01"), step(525, nil, nil, "done"),
      step(526, nil, nil, "dropped") } } },
  { case = "under way, or nothing said", rows = { intervention = { step(545, nil, nil, "under_way"), step(539) } },
    finds = { { district = 545, severity = "warning", message = "'cold store' has no deadline (under_way)" },
      { district = 539 } } },
}

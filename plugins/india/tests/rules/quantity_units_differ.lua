local function flow(district, unit, hs, period, quantity)
  return { district = district, hs = hs, period = period or "2022-23", quantity = quantity or 5, quantity_unit = unit,
    value_inr = 5, commodity = not hs and unit or nil }
end
local bare = { district = 536, hs = "0901", period = "2022-23", quantity_unit = "t", value_inr = 5 }

return {
  { case = "one unit in any letters; other codes, years, states; a unit without a quantity", finds = 0,
    rows = { export_flow = { flow(545, "kg", "0901"), flow(539, "KG", "0901"), flow(545, "t", "0902"),
      flow(545, "t", "0901", "2021-22"), flow(551, "t", "0901"), bare, flow(545, "kg"), flow(539, "t") } } },
  { case = "kilograms and tonnes", rows = { export_flow = { flow(545, "kg", "0901"), flow(539, "t", "0901") } },
    finds = { { state = 29, severity = "warning", message = "HS 0901 of 2022-23 has quantities in kg and in t" } } },
}

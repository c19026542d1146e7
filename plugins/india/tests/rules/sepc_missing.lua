local function committee(state, kind, district)
  return { state = state, district = district, kind = kind, constituted = "2020-01-01" }
end

return {
  { case = "both, or nothing at all", finds = 0,
    rows = { committee = { committee(29, "SEPC"), committee(29, "DEPC", 545) } } },
  { case = "two districts' and not the state's",
    rows = { committee = { committee(29, "SEPC"), committee(29, "DEPC", 545), committee(30, "DEPC", 551),
      committee(30, "DEPC", 552) } },
    finds = { { state = 30, severity = "warning", message = "Goa has 2 DEPCs on record and no SEPC" } } },
}

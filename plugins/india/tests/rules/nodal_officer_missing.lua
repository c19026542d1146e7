local committees = {
  { state = 29, kind = "SEPC", constituted = "2020-01-01" },
  { state = 30, kind = "SEPC", constituted = "2020-01-01" },
}
local karnataka = { state = 29, office = "Commissioner of Industries", nominated = "2020-01-01" }

return {
  { case = "both states of this database have theirs",
    rows = { committee = committees, nodal_officer = { karnataka,
      { state = 30, office = "Director of Industries", nominated = "2020-01-01" } } },
    finds = 0 },
  { case = "an officer of a district is not the state's",
    as_of = "2022-07-29",
    rows = { committee = committees, nodal_officer = { karnataka,
      { state = 30, district = 552, office = "GM-DIC", nominated = "2020-01-01" } } },
    finds = { { state = 30, severity = "warning", message = "Goa has no state nodal officer by 2022-07-29" } } },
}

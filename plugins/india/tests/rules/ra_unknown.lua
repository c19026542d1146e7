local offices = { { name = "Bengaluru" }, { name = "Ernakulam (Kochi)" } }

return {
  { case = "in any case of letters, with RA before it, by either of two names, or none", finds = 0,
    rows = { regional_authority = offices, action_plan = { { district = 545, ra = "BENGALURU" },
      { district = 539, ra = "RA Bengaluru" }, { district = 555, ra = "RA Kochi" },
      { district = 556, ra = "Ernakulam" },
      { district = 525, drafted = "2021-01-01" } } } },
  { case = "a misspelt office, a part of a name, an office that is not there",
    rows = { regional_authority = offices, action_plan = { { district = 545, ra = "Bengalore" },
      { district = 555, ra = "Koch" }, { district = 556, ra = "Erna" } } },
    finds = { { district = 545, severity = "warning", message = "there is no Regional Authority Bengalore" },
      { district = 555 }, { district = 556 } } },
}

local offices = { { name = "Ludhiana", note = "2018: absorbed RA Amritsar" }, { name = "Jaipur" },
  { name = "Amritsar", note = "2018: office merged into Ludhiana" } }
local function plan(district, ra, import) return { district = district, ra = ra, drafted = "2021-01-01",
  import = import } end

return {
  { case = "offices that stand", rows = { regional_authority = offices,
      action_plan = { plan(27, "Ludhiana"), plan(28, "Jaipur"), plan(29) } },
    finds = 0 },
  { case = "an office that was merged, one line a state, however it is spelled",
    rows = { regional_authority = offices, action_plan = { plan(27, "Amritsar", "a.csv"),
      plan(28, "RA AMRITSAR", "b.csv"),
      plan(29, "Ludhiana") } },
    finds = { { state = 3, severity = "info", import = "a.csv",
      message = "2 plans name RA Amritsar: 2018: office merged into Ludhiana" } } },
}

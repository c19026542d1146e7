local function plan(district, ra) return { district = district, ra = ra, drafted = "2021-01-01" } end

return {
  { case = "either of the two, none named, and another state's plan", finds = 0,
    rows = { action_plan = { plan(428, "Bhopal"), plan(410, "RA INDORE"), plan(403), plan(545, "Bengaluru") } } },
  { case = "another office", rows = { action_plan = { plan(428, "Nagpur"), plan(376, "Raipur") } },
    finds = { { state = 23, district = 428, severity = "warning", message = "the plan names RA Nagpur" } } },
}

local function silk(district, as_on, list)
  return { district = district, list = list or "DEH", name = "Silk", as_on = as_on }
end

return {
  { case = "within a year, drafted, on another list, or in a district no longer there", as_of = "2026-10-01", finds = 0,
    rows = { product = { silk(545, "2025-10-01"), silk(539, "2020-01-01"), silk(525, "2020-01-01", "DPIIT-ODOP"),
        silk(599, "2020-01-01") },
      action_plan = { { district = 539, drafted = "2021-01-01" } } } },
  { case = "a year and a day, and one that has an office but no draft", as_of = "2026-10-01",
    rows = { product = { silk(545, "2025-09-30"), silk(545, "2026-09-30"), silk(539, "2020-01-01"),
      silk(525, "2020-01-01"),
        silk(551, "2020-01-01") },
      action_plan = { { district = 539, drafted = "2021-01-01" }, { district = 525, ra = "Bengaluru" } } },
    finds = { { state = 30, has = "1 of 1 districts" }, { state = 29, severity = "info",
      message = "2 of 3 districts with products have no draft plan 12 months after the list" } } },
}

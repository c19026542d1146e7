local function new(district, as_on, name)
  return { district = district, state = 28, name = name or "New", as_on = as_on }
end

return {
  { case = "a year before the first list, or no draft; a later entry of the register says nothing",
    rows = { district = { new(743, "2022-08-01"), new(744, "2022-08-01"), new(745, "2015-01-01"),
        new(745, "2026-01-01", "Newer") },
      action_plan = { { district = 743, drafted = "2021-08-01" }, { district = 744, adopted = "2020-01-01" },
        { district = 745, drafted = "2021-01-01" } } },
    finds = 0 },
  { case = "a day earlier, of two plans the first",
    rows = { district = { new(743, "2022-08-01"), new(743, "2026-01-01", "Newer"), new(744, "2000-01-01") },
      action_plan = { { district = 743, drafted = "2021-07-31" }, { district = 743, drafted = "2023-01-01" },
        { district = 744, drafted = "2021-01-01" } } },
    finds = { { state = 28, district = 743, line = 1, severity = "warning",
      message = "plan drafted 2021-07-31; New is in the district list since 2022-08-01" } } },
}

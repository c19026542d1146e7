local function flow(district, period, hs)
  return { district = district, period = period, hs = hs or "0901", value_inr = 5 }
end

-- Anakapalli (744) was made in 2022, Deeg (767) in 2023; of Hansi (792) only the list of September 2026 tells.
return {
  { case = "from the year it was made, or a year before the first list, on; an old district's of any time", finds = 0,
    rows = { export_flow = { flow(744, "2021-22"), flow(744, "2022-01"), flow(767, "2022-23"), flow(792, "2025-09"),
      flow(545, "1990-91") } } },
  { case = "a month earlier: one finding for a district and a period",
    rows = { export_flow = { flow(744, "2021-12"), flow(744, "2020-21"), flow(792, "2025-08"),
      flow(744, "2021-12", "0902") } },
    finds = { { state = 28, district = 744, line = 1, severity = "warning",
      message = "exports of 2021-M12; Anakapalli was made 2022-01-01 or later" }, { line = 2 },
      { district = 792, line = 3, has = "exports of 2025-M08; Hansi was made 2025-09-01 or later" } } },
  { case = "what was recorded first holds; of a district of the first list nothing is asked",
    rows = { district = { { district = 545, state = 29, name = "Old", created = 1998, as_on = "1947-08-15" },
        { district = 545, state = 29, name = "Old", created = 1998, as_on = "2022-08-01" },
        { district = 744, state = 28, name = "Anakapalli", created = 2022, as_on = "2022-08-01" },
        { district = 744, state = 28, name = "Later", created = 2024, as_on = "2026-09-01" },
        { district = 792, state = 6, name = "Hansi", as_on = "2026-08-31" },
        { district = 792, state = 6, name = "Hansi", as_on = "2026-11-01" } },
      export_flow = { flow(545, "1990-91"), flow(744, "2022-01"), flow(744, "2021-12"), flow(792, "2025-08") } },
    finds = { { line = 3, has = "Anakapalli was made 2022-01-01" } } },
}

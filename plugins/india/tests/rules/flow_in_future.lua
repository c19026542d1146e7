-- In India the first second of 31 March 2023, and the last of the 30th.
local files = { ["a.csv"] = { known_at = "2023-03-30T18:30:00Z" }, ["b.csv"] = { known_at = "2023-03-30T18:29:59Z" } }
local function flow(import, district, period)
  return { district = district, hs = "0901", period = period or "2022-23", value_inr = 5, import = import }
end

return {
  { case = "recorded on the last day of the year", imports = files, finds = 0,
    rows = { export_flow = { flow("a.csv", 545), flow("b.csv", 545, "2021-22") } } },
  { case = "recorded the day before", imports = files,
    rows = { export_flow = { flow("b.csv", 545), flow("b.csv", 539), flow("b.csv", 551),
      flow("b.csv", 545, "2021-22") } },
    finds = { { state = 29, severity = "warning", import = "b.csv",
      message = "2 rows of 2022-23, which ends 2023-03-31, were recorded on 2023-03-30" }, { state = 30 } } },
}

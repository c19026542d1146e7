local function flow(district, period, provisional, import)
  return { district = district, hs = "0901", period = period, value_inr = 5, provisional = provisional,
    import = import }
end

return {
  { case = "for a year it may be; a final one may be old", as_of = "2023-03-31", finds = 0,
    rows = { export_flow = { flow(545, "2021-22", "yes"), flow(545, "2015-16", "no"), flow(545, "2014-15") } } },
  { case = "a day later, one line for the state and period", as_of = "2023-04-01",
    rows = { export_flow = { flow(545, "2021-22", "yes", "b.csv"), flow(539, "2021-22", "yes", "c.csv"),
      flow(525, "2021-22", "no") } },
    finds = { { state = 29, severity = "warning", import = "b.csv",
      message = "2 figures of 2021-22 are still provisional 12 months after its end" } } },
}

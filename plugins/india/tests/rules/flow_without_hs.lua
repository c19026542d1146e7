return {
  { case = "with codes; a district's total names no commodity", finds = 0,
    rows = { export_flow = { { district = 545, hs = "0901", period = "2022-23", value_inr = 5 },
      { district = 545, hs = "0902", commodity = "Tea", period = "2022-23", value_inr = 5 },
      { district = 539, period = "2022-23", value_inr = 5 } } } },
  { case = "one of two, another state, and another year",
    rows = { export_flow = { { district = 545, commodity = "Coffee", period = "2022-23", value_inr = 5, import = "b.csv" },
      { district = 539, hs = "0901", period = "2022-23", value_inr = 5, import = "c.csv" },
      { district = 551, commodity = "Cashew", period = "2022-23", value_inr = 5 },
      { district = 551, hs = "0801", period = "2023-24", value_inr = 5 } } },
    finds = { { state = 29, severity = "info", import = "b.csv",
        message = "2022-23: 1 of 2 rows name a commodity without an HS code" },
      { state = 30, has = "2022-23: 1 of 1" } } },
}

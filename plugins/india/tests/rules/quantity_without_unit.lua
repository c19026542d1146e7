return {
  { case = "both or neither", finds = 0,
    rows = { export_flow = { { district = 545, hs = "0901", period = "2022-23", quantity = 5, quantity_unit = "kg" },
      { district = 539, hs = "0901", period = "2022-23" } } } },
  { case = "a number of nothing",
    rows = { export_flow = { { district = 545, hs = "0901", period = "2022-23", quantity = 5 } } },
    finds = { { district = 545, severity = "warning", has = "0901 of 2022-23: a quantity of 5 without its unit" } } },
}

return {
  { case = "with one", finds = 0,
    rows = { intervention = { { district = 545, description = "cold store", agency = "APEDA" } } } },
  { case = "without one", rows = { intervention = { { district = 545, description = "cold store" } } },
    finds = { { district = 545, severity = "warning", message = "no agency is named for 'cold store'" } } },
}

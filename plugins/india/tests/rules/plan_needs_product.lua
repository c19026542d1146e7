local silk = { district = 545, list = "DEH", name = "Silk", as_on = "2020-01-01" }

return {
  { case = "with a product; and adopted without a draft is another rule's",
    rows = { product = { silk }, action_plan = { { district = 545, drafted = "2021-01-01" },
      { district = 539, adopted = "2021-01-01" } } },
    finds = 0 },
  { case = "without one",
    rows = { product = { silk }, action_plan = { { district = 545, drafted = "2021-01-01" },
      { district = 539, drafted = "2021-01-01" } } },
    finds = { { state = 29, district = 539, severity = "error",
      message = "plan drafted 2021-01-01, but no list has a product for Hassan" } } },
}

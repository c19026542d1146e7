local mysuru = { district = 545, list = "DEH", name = "Silk", as_on = "2020-01-01" }
local hassan = { district = 539, list = "DEH", name = "Coffee", as_on = "2020-01-01" }
local goa = { district = 552, list = "DEH", name = "Cashew", as_on = "2020-01-01" }

return {
  { case = "every step has the one before it",
    rows = { product = { mysuru, hassan }, action_plan = {
      { district = 545, drafted = "2021-01-01", notified = "2021-02-01" },
      { district = 545, drafted = "2023-01-01", notified = "2023-02-01" },
      { district = 539, drafted = "2021-01-01", notified = "2021-02-01" } } },
    finds = 0 },
  { case = "a plan drafted again is one plan",
    rows = { product = { mysuru, hassan }, action_plan = {
      { district = 545, drafted = "2021-01-01" },
      { district = 545, drafted = "2023-01-01", notified = "2023-02-01" },
      { district = 545, drafted = "2024-01-01", notified = "2024-02-01" },
      { district = 539, drafted = "2021-01-01" } } },
    finds = 0 },
  { case = "more drafts than districts with products; one district counts once",
    rows = { product = { mysuru, { district = 545, list = "DEH", name = "Sandal", as_on = "2020-01-01" }, goa },
      action_plan = { { district = 545, drafted = "2021-01-01" }, { district = 539, drafted = "2021-01-01" } } },
    finds = { { state = 29, severity = "error",
      message = "Karnataka: 0 notified, 2 drafted, 1 with products of 31 districts" } } },
  { case = "a product of another list is none of the programme, where that is held",
    rows = { product = { mysuru, { district = 539, list = "PMFME", name = "Coffee", as_on = "2020-01-01" },
        { district = 552, list = "PMFME", name = "Cashew", as_on = "2020-01-01" } },
      action_plan = { { district = 545, drafted = "2021-01-01" }, { district = 539, drafted = "2021-01-01" },
        { district = 552, drafted = "2021-01-01" } } },
    finds = { { state = 29, has = "2 drafted, 1 with products" } } },
  { case = "a notification without its draft",
    rows = { product = { mysuru, hassan, goa }, action_plan = { { district = 545, notified = "2021-02-01" },
      { district = 539, adopted = "2021-02-01" }, { district = 552, drafted = "2021-02-01" } } },
    finds = { { state = 29, has = "1 notified, 0 drafted" } } },
}

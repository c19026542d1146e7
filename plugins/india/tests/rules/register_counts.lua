local goa = {
  { district = 551, state = 30, name = "North Goa", as_on = "2020-11-01" },
  { district = 552, state = 30, name = "South Goa", as_on = "2020-11-01" },
}
local function list(as_on, value, state, indicator)
  return { indicator = indicator or "districts_in_lgd_list", as_on = as_on, value = value, state = state,
    source = "LGD" }
end

return {
  { case = "as many as the newest list; older lists, the nation and other figures say nothing",
    rows = { district = goa, published_figure = { list("2022-08-01", 2, 30), list("2020-11-01", 1, 30),
      list("2022-08-01", 784), list("2022-08-01", 1, 30, "drafts"), list("2023-01-01", 1, 30, "drafts") } },
    finds = 0 },
  { case = "a district too few, and a state without any",
    as_of = "2022-09-01",
    rows = { district = goa, published_figure = { list("2022-08-01", 3, 30), list("2022-08-01", 14, 32),
      list("2020-11-01", 2, 30), list("2026-01-01", 2, 30),
      list("2022-08-31", 9, 30, "drafts") } },
    finds = { { state = 30, severity = "error",
        message = "the register has 2 districts on 2022-09-01, the LGD list of 2022-08-01 has 3" },
      { state = 32, has = "has 0 districts" } } },
}

local function of(indicator, as_on, value, state)
  return { indicator = indicator, as_on = as_on, value = value, state = state, source = "reply" }
end

return {
  { case = "a figure that stays or grows, and another indicator or state beside it",
    rows = { published_figure = { of("drafts", "2021-01-01", 451), of("drafts", "2022-01-01", 451),
      of("drafts", "2023-01-01", 557), of("notified", "2022-06-01", 218), of("drafts", "2023-06-01", 20, 29),
      of("met", "2022-06-01", 681), { indicator = "met", as_on = "2022-06-01", value = 679, source = "the press" } } },
    finds = 0 },
  { case = "750 districts, then 725",
    rows = { published_figure = { of("identified", "2021-03-22", 725), of("identified", "2020-02-04", 750) } },
    finds = { { severity = "warning", line = 1,
      message = "identified fell from 750 (2020-02-04) to 725 (2021-03-22)" } } },
}

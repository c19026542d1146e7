local function of(state, value, as_on, source, indicator)
  return { indicator = indicator or "drafts", state = state, value = value, as_on = as_on or "2022-06-09",
    source = source or "reply" }
end

return {
  { case = "they add up; another day, source or indicator is none of theirs",
    rows = { published_figure = { of(nil, 5), of(29, 3), of(30, 2), of(32, 9, "2022-06-10"),
      of(32, 9, nil, "press"), of(32, 9, nil, nil, "notified") } },
    finds = 0 },
  { case = "a state left out",
    rows = { published_figure = { of(nil, 5), of(29, 3), of(30, 1) } },
    finds = { { severity = "warning", line = 1,
      message = "drafts of 2022-06-09 is 5, its 2 states add up to 4 (difference 1)" } } },
}

local function of(source, value, indicator, as_on, state)
  return { indicator = indicator or "drafts", value = value, as_on = as_on or "2022-07-29", state = state,
    source = source }
end

return {
  { case = "agreement; other days, indicators and states", finds = 0,
    rows = { published_figure = { of("PIB", 557), of("reply", 557), of("press", 451, nil, "2021-03-22"),
      of("press", 218, "notified"), of("press", 9, nil, nil, 29), of("a press report", 8, nil, nil, 30) } } },
  { case = "two figures, told once",
    rows = { published_figure = { of("reply", 557), of("press", 556) } },
    finds = { { severity = "warning", line = 1, message = "drafts of 2022-07-29 is 557 (reply) and 556 (press)" } } },
  equivalent = {
    ["AND o.source <= f.source"] = "a source says one value of an indicator and day: it is of the key",
  },
}

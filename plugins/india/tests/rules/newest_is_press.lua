local function of(as_on, quality, indicator, state)
  return { indicator = indicator or "drafts", value = 5, as_on = as_on, quality = quality, state = state, source = "S" }
end

return {
  { case = "an official one that is as new, or newer", finds = 0,
    rows = { published_figure = { of("2021-01-01", "press report"), of("2022-01-01", "official via copy"),
      of("2022-01-01", "state portal", "notified") } } },
  { case = "a newer press report; other indicators, and states, have their own",
    rows = { published_figure = { of("2025-07-21", "press report"), of("2022-01-01", "official"),
      of("2021-01-01", "official"), of("2023-01-01", "state portal"), of("2026-01-01", "official", "notified"),
      of("2026-01-01", "official", nil, 29), of("2024-01-01", "press report", "met") } },
    finds = { { line = 1, severity = "info",
      message = "the newest drafts (5, 2025-07-21) is of S; the newest official one is of 2022-01-01" },
      { line = 7, has = "official one is of no day" } } },
}

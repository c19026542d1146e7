local function plan(district, drafted, adopted, notified)
  return { district = district, drafted = drafted, adopted = adopted, notified = notified }
end

return {
  { case = "a year old to the day, adopted, or notified", as_of = "2022-07-29", finds = 0,
    rows = { action_plan = { plan(545, "2021-07-29"), plan(539, "2021-01-01", "2022-01-01"),
      plan(525, "2021-01-01", nil, "2022-01-01"), plan(526, nil, "2020-01-01") } } },
  { case = "older than a year, one line for the state", as_of = "2022-07-29",
    rows = { action_plan = { plan(545, "2021-07-28"), plan(539, "2021-01-01"), plan(525, "2020-01-01", "2020-02-01"),
      plan(526, "2022-01-01"), plan(527, nil, "2022-01-01"), plan(551, "2020-12-01") } },
    finds = { { state = 30, has = "1 of 1 drafts" },
      { state = 29, district = 0, severity = "info", message = "2 of 4 drafts are older than 12 months and "
      .. "neither adopted nor notified; the oldest is of 2021-01-01" } } },
}

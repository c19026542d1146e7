local function silk(list, as_on, district)
  return { district = district or 545, list = list, name = "Silk", as_on = as_on }
end

return {
  { case = "a year to the day; some rows may be older", as_of = "2022-07-29", finds = 0,
    rows = { product = { silk("DEH", "2021-07-29"), silk("DEH", "2019-01-01", 539) } } },
  { case = "a day more, for each list", as_of = "2022-07-29",
    rows = { product = { silk("DEH", "2021-07-28"), silk("DEH", "2021-07-01", 539), silk("GI", "2022-01-01") } },
    finds = { { severity = "info", message = "DEH is of 2021-07-28, older than 12 months (2 products)" } } },
}

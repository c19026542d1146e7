local function of(indicator, value, more)
  local row = { indicator = indicator, value = value, as_on = "2022-07-29", source = "reply" }
  for name, field in pairs(more or {}) do row[name] = field end
  return row
end
local list_2020 = of("districts_in_lgd_list", 31, { state = 29, as_on = "2020-11-01" })
local list_2022 = of("districts_in_lgd_list", 30, { state = 29, as_on = "2022-07-29" })
local list_july = of("districts_in_lgd_list", 30, { state = 29, as_on = "2022-07-01" })
local of_others = of("districts_in_lgd_list", 75, { state = 9, as_on = "2022-07-28" })
local later = of("districts_in_lgd_list", 40, { state = 29, as_on = "2022-08-01" })

return {
  { case = "zero, all of them, and no denominator",
    rows = { published_figure = { of("draft_DEAP_districts", 0, { denominator = 734 }),
      of("drafts", 734, { denominator = 734 }), of("ODOP_products", 1102),
      list_2020, list_2022, of("draft_DEAP_districts", 30, { state = 29 }), of("SEPC", 99, { state = 29 }) } },
    finds = 0 },
  { case = "below zero and above the denominator",
    rows = { published_figure = { of("drafts", -1), of("drafts_2", 735, { denominator = 734 }) } },
    finds = { { severity = "error", line = 1 },
      { message = "drafts_2 of 2022-07-29 is 735, which is not between 0 and 734" } } },
  { case = "a state has no more districts than the list in force names",
    rows = { published_figure = { list_july, list_2020, later, of_others,
      of("draft_DEAP_districts", 31, { state = 29 }) } },
    finds = { { state = 29, line = 5, has = "between 0 and 30" } } },
  { case = "nor by a denominator of its own, nor are there more States/UTs than there are",
    rows = { published_figure = { list_july, of("draft_DEAP_districts", 31, { state = 29, denominator = 40 }),
      of("SEPC_constituted_states_UTs", 37), of("DEPC_constituted_states_UTs", 36) } },
    finds = { { state = 29, line = 2, has = "between 0 and 30" }, { line = 3, has = "between 0 and 36" } } },
  equivalent = {
    ["ORDER BY l.as_on DESC LIMIT 2)"] = "only the first row of a scalar SELECT counts",
  },
}

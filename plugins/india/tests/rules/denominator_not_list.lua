local function of(indicator, value, denominator, as_on, state)
  return { indicator = indicator, value = value, denominator = denominator, as_on = as_on or "2022-07-29",
    state = state,
    source = "reply" }
end
local function list(as_on, state, value) return of("districts_in_lgd_list", value, nil, as_on, state) end

local old, new, later = list("2020-11-01", 29, 30), list("2022-07-29", 29, 31), list("2022-08-01", 29, 40)
local goa = list("2022-07-29", 30, 2)
local nation = list("2022-07-29", nil, 99)

return {
  { case = "the newest list up to the day; a share of the drafts; states; a state's figure; none said", finds = 0,
    rows = { published_figure = { old, new, later, goa, nation, of("DEPC_meeting_held_districts", 30, 33),
      of("draft_DEAP_districts", 20), of("DEAP_notified_by_DEPC_districts", 10, 20), of("SEPC_states", 36, 36),
      of("DEPC_meeting_held_districts", 20, 31, nil, 29), of("early_districts", 5, 6, "2019-01-01") } } },
  { case = "another list's number",
    rows = { published_figure = { old, new, goa, later, of("DEPC_meeting_held_districts", 30, 30),
      of("draft_DEAP_districts", 30, 31), of("PMFME_districts", 20, 20), of("ODOP_products", 20),
      of("draft_DEAP_districts", 20, nil, "2021-01-01") } },
    finds = { { line = 6, severity = "info", message = "draft_DEAP_districts of 2022-07-29 is out of 31; LGD's list of "
      .. "2022-07-29 names 33" }, { line = 7 } } },
  { case = "another figure's value is a denominator for plans only, and never its own",
    rows = { published_figure = { new, goa, of("DEAP_notified_districts", 20, 20), of("ODOP_products", 20) } },
    finds = { { line = 3, has = "out of 20" } } },
}

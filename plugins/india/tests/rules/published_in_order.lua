local NOTIFIED, DRAFTED = "DEAP_notified_by_DEPC_districts", "draft_DEAP_districts"
local IDENTIFIED = "districts_with_products_identified"

local function of(indicator, value, as_on, state, source)
  return { indicator = indicator, value = value, as_on = as_on or "2022-07-29", state = state,
    source = source or "reply" }
end

return {
  { case = "in order or equal; of another day, of a state, of another indicator", finds = 0,
    rows = { published_figure = { of(NOTIFIED, 557), of(DRAFTED, 557), of(IDENTIFIED, 557), of("ODOP_products", 1),
      of(DRAFTED, 1, "2022-07-30"), of(DRAFTED, 2, "2022-07-30", nil, "press"),
      of(IDENTIFIED, 1, "2022-07-29", 29) } } },
  { case = "more notified than drafted, and drafted than identified",
    rows = { published_figure = { of(NOTIFIED, 558), of(DRAFTED, 557), of(IDENTIFIED, 556),
      of(NOTIFIED, 2, nil, 29), of(IDENTIFIED, 1, nil, 29) } },
    finds = { { severity = "error", line = 1,
        message = "on 2022-07-29 DEAP_notified_by_DEPC_districts is 558, "
          .. "and districts_with_products_identified only 556" },
      { line = 2, has = "draft_DEAP_districts is 557" }, { state = 29, line = 4 } } },
}

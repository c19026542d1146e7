local DAY = "2022-07-29"
local function of(indicator, value, state)
  return { indicator = indicator, value = value, as_on = DAY, state = state, source = "reply" }
end

-- Two districts, and two states, that took every step on the day; a third a day later.
local function registers(...)
  local rows = { action_plan = {}, meeting = {}, product = {}, committee = {}, nodal_officer = {}, strategy = {},
    published_figure = { ... } }
  local districts, states = { 545, 539, 525 }, { 29, 30, 32 }
  for i = 1, 3 do
    local day = i < 3 and DAY or "2022-07-30"
    rows.action_plan[i] = { district = districts[i], drafted = day, notified = day }
    rows.meeting[i] = { district = districts[i], held = day }
    rows.product[i] = { district = districts[i], list = "DEH", name = "Silk", as_on = day,
      ["until"] = i == 2 and "2023-01-01" or nil }
    rows.committee[i] = { state = states[i], kind = "SEPC", constituted = day }
    rows.committee[i + 3] = { state = states[i], district = ({ 545, 551, 559 })[i], kind = "DEPC", constituted = day }
    rows.nodal_officer[i] = { state = states[i], office = "Industries", nominated = day }
    rows.strategy[i] = { state = states[i], title = "Policy", prepared = day }
  end
  -- Again: a second plan, meeting, product, order, nomination, strategy.
  rows.action_plan[4] = { district = 545, drafted = "2022-01-01", notified = "2022-02-01" }
  rows.meeting[4] = { district = 545, held = "2022-01-01" }
  rows.product[4] = { district = 545, list = "DEH", name = "Sandal", as_on = "2022-01-01" }
  rows.product[5] = { district = 526, list = "DPIIT-ODOP", name = "Toys", as_on = "2022-01-01" }
  rows.product[6] = { district = 527, list = "DEH", name = "Rice", as_on = "2022-01-01", ["until"] = DAY }
  rows.product[7] = { district = 528, list = "DEH", name = "Rice", as_on = "2022-01-01", ["until"] = DAY }
  rows.committee[7] = { state = 29, district = 539, kind = "DEPC", constituted = "2022-01-01" }
  rows.committee[8] = { state = 29, kind = "SEPC", constituted = "2022-01-01" }
  rows.committee[9] = { state = 34, kind = "SEPC", constituted = DAY }
  rows.committee[10] = { state = 33, district = 568, kind = "DEPC", constituted = DAY }
  rows.committee[11] = { state = 35, district = 602, kind = "DEPC", constituted = DAY }
  rows.nodal_officer[4] = { state = 29, office = "Commerce", nominated = "2022-01-01" }
  rows.nodal_officer[5] = { state = 33, district = 568, office = "GM-DIC", nominated = "2022-01-01" }
  rows.strategy[4] = { state = 29, title = "Roadmap", prepared = "2022-01-01" }
  return rows
end

local ALL = { "draft_DEAP_districts", "DEAP_notified_by_DEPC_districts", "DEPC_meeting_held_districts",
  "districts_with_products_identified", "DEPC_constituted_states_UTs", "SEPC_constituted_states_UTs",
  "state_nodal_officers_nominated_states_UTs", "state_export_strategy_prepared_states_UTs" }
local right, wrong = {}, {}
for i, indicator in ipairs(ALL) do
  local value = ({ SEPC_constituted_states_UTs = 3, DEPC_constituted_states_UTs = 4 })[indicator] or 2
  right[i], wrong[i] = of(indicator, value), of(indicator, value + 1)
end

return {
  { case = "the registers of the day, whatever came later or twice; half of a figure is a state's own register",
    rows = registers(of("draft_DEAP_districts", 4), of("ODOP_products", 1102), of("draft_DEAP_districts", 1, 29),
      table.unpack(right)),
    finds = 0 },
  { case = "more, and less, than was published",
    rows = registers(of("draft_DEAP_districts", 3), of("DEPC_meeting_held_districts", 1)),
    finds = { { line = 1, severity = "warning", message = "draft_DEAP_districts of 2022-07-29 was published as 3, "
      .. "the registers have 2 (difference 1)" }, { line = 2, has = "(difference -1)" } } },
  { case = "every indicator is held against its register", rows = registers(table.unpack(wrong)), finds = 8 },
}

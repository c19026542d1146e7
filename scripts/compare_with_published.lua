-- Do our rows come to what was published? Each published figure of the nation
-- beside the count of rows that were true on the figure's own day.
--
--   zila run scripts/compare_with_published.lua
--   zila run --as-of 2022-07-29 scripts/compare_with_published.lua      figures up to that day
--
--   figure                                as on       published  our rows  difference  source
--   DEPC meeting held districts           2022-07-29        681       681           0  Rajya Sabha USQ 1596 (29/07/2…
--   18 of 20 published figures are what our rows come to.
--   SYNTHETIC: rows behind these counts are invented. Do not quote.
local DISTRICTS = "SELECT count(DISTINCT district) FROM %s WHERE %s"
local STATES = "SELECT count(DISTINCT state) FROM %s WHERE %s"
local INVENTED = " AND import_id IN (SELECT id FROM import WHERE synthetic)"
local HELD = "valid_from <= :day AND coalesce(valid_to, '9999-12-31') > :day"

-- What each indicator counts. A step counts from its date on.
local COUNTS = {
  districts_with_products_identified = DISTRICTS:format("product_all", "list = 'DEH' AND " .. HELD),
  draft_DEAP_districts = DISTRICTS:format("action_plan_all", "drafted <= :day"),
  DEAP_notified_by_DEPC_districts = DISTRICTS:format("action_plan_all", "notified <= :day"),
  DEPC_meeting_held_districts = DISTRICTS:format("meeting_all", "held <= :day"),
  DEPC_constituted_states_UTs = STATES:format("committee_all", "kind = 'DEPC' AND constituted <= :day"),
  SEPC_constituted_states_UTs = STATES:format("committee_all", "kind = 'SEPC' AND constituted <= :day"),
  state_export_strategy_prepared_states_UTs = STATES:format("strategy_all", "prepared <= :day"),
  state_nodal_officers_nominated_states_UTs =
    STATES:format("nodal_officer_all", "district IS NULL AND nominated <= :day"),
}

local rows, equal, others, invented = {}, 0, 0, false
for figure in zila.rows([[
  SELECT indicator, as_on, value, source FROM published_figure_all
  WHERE state IS NULL AND as_on <= :as_of ORDER BY as_on, indicator]]) do
  local sql = COUNTS[figure.indicator]
  if sql then
    local day = { day = figure.as_on }
    local counted = zila.value(sql, day)
    invented = invented or zila.value(sql .. INVENTED, day) > 0
    rows[#rows + 1] = { figure = zila.text.cut(figure.indicator:gsub("_", " "), 36), ["as on"] = figure.as_on,
      published = figure.value, ["our rows"] = counted, difference = counted - figure.value,
      source = zila.text.cut(figure.source, 30) }
    if counted == figure.value then equal = equal + 1 end
  else
    others = others + 1
  end
end

if #rows == 0 then
  print("No figure of the nation was published by this day: is published_figures.csv imported?")
  return
end
zila.show(rows, { columns = { "figure", "as on", "published", "our rows", "difference", "source" } })
print(("%d of %d published figures are what our rows come to."):format(equal, #rows))
if others > 0 then print(("%d more are of lists, which `zila report product_list` counts."):format(others)) end
if invented then
  print("SYNTHETIC: rows behind these counts are invented. Do not quote.")
end

-- The figures of every state's export profile, from the sums that zila keeps:
-- top commodities with share and RCA, top destinations, concentration, growth.
local YEAR, BEFORE, TOP <const> = "2025-26", "2024-25", 10

local REFERENCE = "SELECT hs AS name, value_inr AS value FROM export_flow_by_commodity WHERE state = 0 AND year = ?1"
local LARGEST = [[
  WITH own AS MATERIALIZED (SELECT %s AS name, value_inr AS value FROM export_flow_by_%s
      WHERE state = ?1 AND year = ?2),
    hhi AS MATERIALIZED (SELECT sum(1.0 * value * value) / (1.0 * sum(value) * sum(value)) AS hhi FROM own)
  SELECT name, value, hhi FROM own, hhi ORDER BY value DESC, name LIMIT ?3]]
local TOTAL = "SELECT sum(value_inr) FROM export_flow_by_period WHERE state = ?1 AND year = ?2"

local out = {}
local function tell(...) out[#out + 1] = table.concat({ ... }, "|") end

local nation, reference = zila.value(TOTAL, { 0, YEAR }), {}
for row in zila.rows(REFERENCE, { YEAR }) do reference[row.name] = row.value end
for row in zila.rows "SELECT state FROM state ORDER BY state" do
  local state = row.state
  local now, before = zila.value(TOTAL, { state, YEAR }), zila.value(TOTAL, { state, BEFORE })
  if now then
    tell(state, "total", now, ("%.6f"):format(zila.stats.growth(now, before) or 0))
    for axis, column in pairs { commodity = "hs", destination = "destination", district = "district" } do
      local hhi
      for item in zila.rows(LARGEST:format(column, axis), { state, YEAR, TOP }) do
        hhi = item.hhi
        if axis == "commodity" then
          local rca = zila.stats.rca(item.value, now, reference[item.name], nation)
          tell(state, axis, item.name, item.value, ("%.6f|%.6f"):format(item.value * 100 / now, rca))
        elseif axis == "destination" then
          tell(state, axis, item.name, item.value)
        end
      end
      tell(state, "hhi", axis, ("%.9f"):format(hhi))
    end
  end
end
print(table.concat(out, "\n"))

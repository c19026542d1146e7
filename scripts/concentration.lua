-- How much do a state's exports hang on few districts? The normalised
-- Herfindahl-Hirschman index: 0 all districts alike, 1 one district has all.
--
--   zila run scripts/concentration.lua
--   zila run scripts/concentration.lua 2024-25
--
--   State/UT                                 districts months    HHI  largest district
--   Puducherry                                       2     12  0.555  Puducherry (87.2 %)
--   SYNTHETIC: rows behind these sums are invented. Do not quote.
local year = zila.args[1] or zila.period.shift(zila.period.of(zila.date.today()), -1)
local rows = zila.all([[
  SELECT s.name AS state, coalesce(d.name, 'LGD ' || f.district) AS district, f.period, sum(f.value_inr) AS value,
    count(*) - count(f.value_inr) AS unknown, max(f.import_id IN (SELECT id FROM import WHERE synthetic)) AS invented
  FROM export_flow AS f
  JOIN state AS s ON s.state = f.state
  LEFT JOIN district AS d ON d.district = f.district
  WHERE f.period IN (SELECT period FROM export_flow_by_period WHERE state = 0 AND year = :year)
  GROUP BY f.state, f.district, f.period]], { year = year })

-- A district's longest periods count, and what these leave of the year: the
-- others are parts of them.
local districts = zila.table.group(zila.table.apart(rows, { "state", "district" }, year), { "state", "district" },
  { value = "sum value", unknown = "sum unknown", months = "sum months" })
-- A district of which corrections leave nothing, or 0 is told, is none of those that export.
districts = zila.table.where(districts, function(row) return row.value ~= 0 or row.unknown > 0 end)

local all = zila.table.group(districts, "state", {
  districts = "count",
  values = "list value",
  value = "sum value",
  unknown = "sum unknown",
  fewest = "min months",
  most = "max months",
  largest = function(own) return zila.table.top(own, "value", 1)[1] end,
})
local states, left_out = {}, {}
for _, row in ipairs(all) do
  row.hhi = zila.stats.hhi_normalised(row.values)
  if row.unknown == 0 then states[#states + 1] = row else left_out[#left_out + 1] = row.state end
end

print(("Exports of %s by district"):format(year))
print(("%-40s %9s %6s  %5s  %s"):format("State/UT", "districts", "months", "HHI", "largest district"))
for _, row in ipairs(zila.table.sort(states, { "-hhi", "state" })) do
  local months = row.fewest == row.most and row.most or row.fewest .. "-" .. row.most
  print(("%-40s %9d %6s  %5s  %s (%s %%)"):format(row.state, row.districts, months,
    row.hhi and ("%.3f"):format(row.hhi) or "n/a", row.largest.district,
    zila.number.percent(row.largest.value, row.value)))
end
if #left_out > 0 then print("Left out, with a row that has no value in rupees: " .. table.concat(left_out, ", ")) end
local waiting = zila.value "SELECT count(*) FROM reject WHERE waits"
if waiting > 0 then print(("Not in it: %d lines of files that wait in quarantine (zila rejects)."):format(waiting)) end
if #all == 0 then
  print("none: no exports of this year are on record")
elseif #zila.table.where(rows, { invented = 1 }) > 0 then
  print("SYNTHETIC: rows behind these sums are invented. Do not quote.")
end

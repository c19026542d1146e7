-- How much do a state's exports hang on few districts? The normalised
-- Herfindahl-Hirschman index: 0 all districts alike, 1 one district has all.
--
--   zila run scripts/concentration.lua
--   zila run scripts/concentration.lua 2024-25
--
--   State/UT                                 districts    HHI  largest district
--   Puducherry                                       2  0.555  Puducherry (87.2 %)
--   SYNTHETIC: rows behind these sums are invented. Do not quote.
local year = zila.args[1] or zila.period.shift(zila.period.of(zila.date.today()), -1)
-- Where a district has a row of the whole year, its months are part of that. A
-- state with a row that has no value in rupees has no sum in rupees.
local rows = zila.all([[
  WITH flow AS (SELECT *, max(whole) OVER (PARTITION BY district) AS longest,
      sum("rows" - value_inr_rows) OVER (PARTITION BY state) AS unknown
    FROM export_flow_by_district WHERE state > 0 AND year = :year)
  SELECT s.name AS state, coalesce(d.name, 'LGD ' || f.district) AS district, f.value_inr AS value
  FROM flow AS f
  JOIN state AS s ON s.state = f.state
  LEFT JOIN district AS d ON d.district = f.district
  WHERE f.whole = f.longest AND f.unknown = 0]], { year = year })

local states = zila.table.group(rows, "state", {
  districts = "count",
  value = "sum value",
  hhi = function(all)
    return zila.stats.hhi_normalised(zila.table.group(all, {}, { values = "list value" })[1].values)
  end,
  largest = function(all) return zila.table.top(all, "value", 1)[1] end,
})

print(("Exports of %s by district"):format(year))
print(("%-40s %9s  %5s  %s"):format("State/UT", "districts", "HHI", "largest district"))
for _, row in ipairs(zila.table.sort(states, { "-hhi", "state" })) do
  print(("%-40s %9d  %5s  %s (%s %%)"):format(row.state, row.districts, row.hhi and ("%.3f"):format(row.hhi) or "n/a",
    row.largest.district, zila.number.percent(row.largest.value, row.value)))
end
if #states == 0 then
  print("none: no exports of this year are on record")
elseif zila.value("SELECT count(*) FROM import WHERE synthetic = 1") > 0 then
  print("SYNTHETIC: rows behind these sums are invented. Do not quote.")
end

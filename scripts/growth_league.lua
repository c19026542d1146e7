-- Whose exports grow? States/UTs by growth of a fiscal year over the one
-- before. Of a year that is not over, only months on record in both count, with
-- rupees in every row. A district's longer periods hide months: its state is out.
--
--   zila run scripts/growth_league.lua
--   zila run scripts/growth_league.lua 2024-25
--
--        State/UT                                  2026-27     2025-26    growth  months
--     1  Uttarakhand                             10,242.27    9,527.27    +7.5 %       6
--   SYNTHETIC: rows behind these sums are invented. Do not quote.
local year = zila.args[1] or zila.period.of(zila.date.today())
local before = zila.period.shift(year, -1)
-- Values in crore by month of the calendar, for each state of a year.
local function months_of(of)
  local by_state = {}
  for row in zila.rows([[
    SELECT state, period, value_inr AS value FROM export_flow_by_period
    WHERE state > 0 AND year = :year AND whole = '' AND period LIKE '____-M__'
      AND value_inr_rows = "rows"]], { year = of }) do
    local months = by_state[row.state] or {}
    months[tonumber(row.period:sub(7))] = row.value / 1e9
    by_state[row.state] = months
  end
  return by_state
end

local now, earlier, league, left_out, states = months_of(year), months_of(before), {}, {}, zila.all([[
  SELECT state, name, state IN (SELECT state FROM export_flow_by_period WHERE year IN (:year, :before) AND whole = ''
      AND period NOT LIKE '____-M__')
    OR state IN (SELECT state FROM export_flow_by_district WHERE year IN (:year, :before)
      GROUP BY year, district, state HAVING min(whole) <> ''
        OR max(whole) <> '' AND total(value_inr) <> 2 * total(iif(whole = '', value_inr, 0))) AS partial
  FROM state ORDER BY name]], { year = year, before = before })
for _, row in ipairs(states) do
  local growth, value, value_before, months =
    zila.stats.same_months(now[row.state] or {}, earlier[row.state] or {})
  if growth and row.partial == 1 then
    left_out[#left_out + 1] = row.name
  elseif growth then
    league[#league + 1] = { name = row.name, value = value, before = value_before, growth = growth, months = months }
  end
end
if #left_out > 0 then
  print("Left out, with districts or periods on record that no month shows: " .. table.concat(left_out, ", "))
end
if #league == 0 then
  print(("No months of both %s and %s are on record."):format(year, before))
  return
end
print(("Exports in Rs crore\n     %-38s %10s  %10s  %8s  %6s"):format("State/UT", year, before, "growth", "months"))
for i, row in ipairs(zila.table.sort(league, "-growth")) do
  print(("%3d  %-38s %10s  %10s  %+6.1f %%  %6d"):format(i, row.name, zila.number.format(row.value, 2),
    zila.number.format(row.before, 2), row.growth, row.months))
end
print(("%d of %d States/UTs have months on record in both years."):format(#league, #states))
local waiting = zila.value "SELECT count(*) FROM reject WHERE waits"
if waiting > 0 then print(("Not in it: %d lines of files that wait in quarantine (zila rejects)."):format(waiting)) end
if zila.value("SELECT 1 FROM export_flow JOIN import AS i ON i.id = import_id WHERE synthetic LIMIT 1") then
  print("SYNTHETIC: rows behind these sums are invented. Do not quote.")
end

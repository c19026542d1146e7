-- What does a state export more of than the nation does? Its products by
-- revealed comparative advantage (Balassa): above 1 they are its strength.
--
--   zila run --state IN-TN scripts/top_products_by_rca.lua 2024-25 5    a year, and how many
--
--   Karnataka, 2025-M04 to 2026-M03: products by RCA against the 36 States/UTs on record for the same periods
--   HS    product                              Rs crore     share     RCA
--   7113  Jewellery                           26,331.05    11.2 %    4.91
--   0306  Crustaceans                         57,780.04    24.6 %    3.21
--   SYNTHETIC: rows behind these sums are invented. Do not quote.
local state = zila.value("SELECT name FROM state WHERE state = :state")
if not state then error("which state? zila run --state Karnataka scripts/top_products_by_rca.lua", 0) end

-- The last whole fiscal year, unless another is named.
local year = zila.args[1] or zila.period.shift(zila.period.of(zila.date.today()), -1)
local most = tonumber(zila.args[2]) or 10

-- A district's longest periods count, and what these leave of the year. Like with
-- like: the reference is the States/UTs with the same periods and rupees in all rows.
local OF_YEAR = "period IN (SELECT period FROM export_flow_by_period WHERE state = 0 AND year = :year)"
local flows = zila.table.apart(zila.all("SELECT state, district, period, count(*) - count(value_inr) AS unknown "
  .. "FROM export_flow WHERE " .. OF_YEAR .. " GROUP BY state, district, period", { year = year }),
  { "state", "district" }, year)
local held = zila.table.index(zila.table.group(flows, "state", { unknown = "sum unknown", first = "min period",
  last = "max period", periods = function(all)
    local periods = zila.table.group(zila.table.sort(all, "period"), "period")
    return table.concat(zila.table.group(periods, {}, { texts = "list period" })[1].texts, ", ")
  end }), "state")
local code = zila.value("SELECT :state")
local like = held[code]
if not like or like.unknown > 0 then
  print(("%s: no exports of %s are on record with rupees in every row."):format(state, year))
  return
end

local counted, same = {}, {}
for _, row in ipairs(flows) do
  local of = held[row.state]
  if of.unknown == 0 and of.periods == like.periods then
    same[#same + 1], counted[#counted + 1] = row, ("(%d, %d, '%s')"):format(row.state, row.district, row.period)
  end
end
local rows = zila.all([[
  SELECT coalesce(hs, '') AS hs, coalesce(commodity, '') AS product, sum(value_inr) AS nation,
    sum(value_inr) FILTER (WHERE state = :state) AS value
  FROM export_flow WHERE (state, district, period) IN (VALUES ]] .. table.concat(counted, ", ") .. [[)
  GROUP BY hs, commodity]])
local total = zila.table.group(rows, {}, { own = "sum value", nation = "sum nation" })[1]
for _, row in ipairs(rows) do row.rca = row.value and zila.stats.rca(row.value, total.own, row.nation, total.nation) end

print(("%s, %s: products by RCA against the %d States/UTs on record for the same periods"):format(state,
  like.first == like.last and like.first or like.first .. " to " .. like.last, #zila.table.group(same, "state")))
print(("%-5s %-34s %10s %9s %7s"):format("HS", "product", "Rs crore", "share", "RCA"))
for _, row in ipairs(zila.table.top(rows, "rca", most)) do
  print(("%-5s %s %10s %7s %% %7.2f"):format(row.hs, zila.text.pad(zila.text.cut(row.product, 34), 34),
    zila.money.format(row.value, "crore"), zila.number.percent(row.value, total.own), row.rca))
end
if zila.value("SELECT count(*) FROM import WHERE synthetic = 1") > 0 then
  print("SYNTHETIC: rows behind these sums are invented. Do not quote.")
end

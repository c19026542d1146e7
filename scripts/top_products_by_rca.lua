-- What does a state export more of than the nation does? Its products by
-- revealed comparative advantage (Balassa): above 1 they are its strength.
--
--   zila run --state IN-TN scripts/top_products_by_rca.lua 2024-25 5    a year, and how many
--
--   Karnataka, 2025-M04 to 2026-M03: products by RCA against the 36 States/UTs on record for the same periods; ...
--   HS    product                              Rs crore     share     RCA
--   7113  Jewellery                           26,331.05    11.2 %    4.91
--   SYNTHETIC: rows behind these sums are invented. Do not quote.
local state = zila.value("SELECT name FROM state WHERE state = :state")
if not state then error("which state? zila run --state Karnataka scripts/top_products_by_rca.lua", 0) end

-- The last whole fiscal year, unless another is named.
local year = zila.args[1] or zila.period.shift(zila.period.of(zila.date.today()), -1)
local most = tonumber(zila.args[2]) or 10
-- A district's longest periods count, and what these leave of the year. Like with
-- like: States/UTs with the same periods, rupees in all rows, and codes cut alike.
local flows = zila.table.apart(zila.all([[SELECT state, district, period, count(*) - count(value_inr) AS unknown,
    max(import_id IN (SELECT id FROM import WHERE synthetic)) AS invented FROM export_flow
  WHERE period IN (SELECT period FROM export_flow_by_period WHERE state = 0 AND year = :year)
  GROUP BY state, district, period]], { year = year }), { "state", "district" }, year)
local held = zila.table.index(zila.table.group(flows, "state", { unknown = "sum unknown", first = "min period",
  last = "max period", periods = function(all)
    local periods = zila.table.group(zila.table.sort(all, "period"), "period")
    return table.concat(zila.table.group(periods, {}, { texts = "list period" })[1].texts, ", ")
  end }), "state")
local like = held[zila.value "SELECT :state"]
if not like or like.unknown > 0 then
  return print(("%s: no exports of %s are on record with rupees in every row."):format(state, year))
end

local counted, same = {}, {}
for _, row in ipairs(flows) do
  local of = held[row.state]
  if of.unknown == 0 and of.periods == like.periods then
    same[#same + 1], counted[#counted + 1] = row, ("(%d, %d, '%s')"):format(row.state, row.district, row.period)
  end
end
local rows = zila.all([[
  WITH flow AS (SELECT *, min(length(hs)) OVER () AS digits FROM export_flow
      WHERE (state, district, period) IN (VALUES ]] .. table.concat(counted, ", ") .. [[)),
    item AS (SELECT substr(hs, 1, digits) AS hs, max(iif(length(hs) = digits, coalesce(commodity, ''), '')) AS product,
      sum(value_inr) AS nation, sum(value_inr) FILTER (WHERE state = :state) AS value FROM flow GROUP BY 1)
  SELECT *, sum(value) OVER coded AS own, sum(nation) OVER coded AS total, sum(value) OVER () AS whole
  FROM item WINDOW coded AS (PARTITION BY hs IS NULL)]])
rows = zila.table.where(rows, function(row) return row.hs and row.value end)
for _, row in ipairs(rows) do row.rca = zila.stats.rca(row.value, row.own, row.nation, row.total) end
print(("%s, %s: products by RCA against the %d States/UTs on record for the same periods; with HS codes: %s %%"):format(
  state, like.first == like.last and like.first or like.first .. " to " .. like.last, #zila.table.group(same, "state"),
  rows[1] and zila.number.percent(rows[1].own, rows[1].whole) or "0"))
print(("%-5s %-34s %10s %9s %7s"):format("HS", "product", "Rs crore", "share", "RCA"))
for _, row in ipairs(zila.table.top(zila.table.where(rows, function(r) return r.rca end), "rca", most)) do
  print(("%-5s %s %10s %7s %% %7.2f"):format(row.hs, zila.text.pad(zila.text.cut(row.product, 34), 34),
    zila.money.format(row.value, "crore"), zila.number.percent(row.value, row.whole), row.rca))
end
local waiting = zila.value "SELECT count(*) FROM reject WHERE waits"
if waiting > 0 then print(("Not in it: %d lines of files that wait in quarantine (zila rejects)."):format(waiting)) end
if #zila.table.where(same, { invented = 1 }) > 0 then
  print("SYNTHETIC: rows behind these sums are invented. Do not quote.")
end

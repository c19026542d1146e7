-- What does a state export more of than the nation does? Its products by
-- revealed comparative advantage (Balassa): above 1 they are its strength.
--
--   zila run --state Karnataka scripts/top_products_by_rca.lua
--   zila run --state IN-TN scripts/top_products_by_rca.lua 2024-25 5    a year, and how many
--
--   Karnataka, 2025-26: products by RCA against all States/UTs on record
--   HS    product                              Rs crore     share     RCA
--   7113  Jewellery                           26,331.05    11.2 %    4.91
--   0306  Crustaceans                         57,780.04    24.6 %    3.21
--   SYNTHETIC: rows behind these sums are invented. Do not quote.
local state = zila.value("SELECT name FROM state WHERE state = :state")
if not state then
  print("Which state? zila run --state Karnataka scripts/top_products_by_rca.lua")
  return
end

-- The last whole fiscal year, unless another is named.
local year = zila.args[1] or zila.period.shift(zila.period.of(zila.date.today()), -1)
local most = tonumber(zila.args[2]) or 10

local function sums(of)
  return zila.all([[
    SELECT coalesce(hs, '') AS hs, coalesce(commodity, '') AS product, sum(value_inr) AS value
    FROM export_flow_by_commodity WHERE state = :of AND year = :year GROUP BY hs, commodity]],
    { of = of, year = year })
end

local own, all = sums(zila.value("SELECT :state")), sums(0)
local function total(rows) return zila.table.group(rows, {}, { value = "sum value" })[1] end
if #own == 0 then
  print(("%s: no exports of %s are on record. `zila data export_flow` says what is kept."):format(state, year))
  return
end

local total_own, total_all = total(own).value, total(all).value
for _, row in ipairs(own) do
  local nation = zila.table.where(all, { hs = row.hs, product = row.product })[1]
  row.rca = zila.stats.rca(row.value, total_own, nation.value, total_all)
end

print(("%s, %s: products by RCA against all States/UTs on record"):format(state, year))
print(("%-5s %-34s %10s %9s %7s"):format("HS", "product", "Rs crore", "share", "RCA"))
for _, row in ipairs(zila.table.top(own, "rca", most)) do
  print(("%-5s %s %10s %7s %% %7.2f"):format(row.hs, zila.text.pad(zila.text.cut(row.product, 34), 34),
    zila.money.format(row.value, "crore"), zila.number.percent(row.value, total_own), row.rca))
end
if zila.value("SELECT count(*) FROM import WHERE synthetic = 1") > 0 then
  print("SYNTHETIC: rows behind these sums are invented. Do not quote.")
end

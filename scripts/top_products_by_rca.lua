-- What does a state export more of than the nation does? Its products by
-- revealed comparative advantage (Balassa): above 1 they are its strength.
--
--   zila run --state Karnataka scripts/top_products_by_rca.lua
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

-- Like with like: the rows of whole years where the state has such, else its
-- months; and the reference is the States/UTs that hold the same periods.
local LIKE = [[
  WITH held AS (SELECT * FROM export_flow_by_period WHERE state > 0 AND year = :year),
  same AS (SELECT state, whole, group_concat(period) AS periods
    FROM (SELECT state, whole, period FROM held ORDER BY state, whole, period) GROUP BY state, whole),
  own AS (SELECT * FROM same WHERE state = :state ORDER BY whole DESC LIMIT 1),
  reference AS (SELECT s.state, s.whole FROM same AS s JOIN own USING (whole, periods)
    WHERE NOT EXISTS (SELECT 1 FROM held WHERE state = s.state AND whole = s.whole AND value_inr_rows < "rows"))]]
local function sums(where)
  return zila.all(LIKE .. [[ SELECT coalesce(hs, '') AS hs, coalesce(commodity, '') AS product, sum(value_inr) AS value
    FROM export_flow_by_commodity JOIN reference USING (state, whole) WHERE year = :year AND ]] .. where ..
    " GROUP BY hs, commodity", { year = year })
end

local own, all = sums "state = :state", sums "true"
local states = zila.value(LIKE .. " SELECT count(*) FROM reference", { year = year })
local function total(rows) return zila.table.group(rows, {}, { value = "sum value" })[1] end
if #own == 0 then
  print(("%s: no exports of %s are on record with rupees in every row."):format(state, year))
  return
end

local total_own, total_all = total(own).value, total(all).value
for _, row in ipairs(own) do
  local nation = zila.table.where(all, { hs = row.hs, product = row.product })[1]
  row.rca = zila.stats.rca(row.value, total_own, nation.value, total_all)
end

local of = zila.one(LIKE .. " SELECT min(period) AS first, max(period) AS last FROM held JOIN own USING (state, whole)",
  { year = year })
print(("%s, %s: products by RCA against the %d States/UTs on record for the same periods"):format(state,
  of.first == of.last and year or of.first .. " to " .. of.last, states))
print(("%-5s %-34s %10s %9s %7s"):format("HS", "product", "Rs crore", "share", "RCA"))
for _, row in ipairs(zila.table.top(own, "rca", most)) do
  print(("%-5s %s %10s %7s %% %7.2f"):format(row.hs, zila.text.pad(zila.text.cut(row.product, 34), 34),
    zila.money.format(row.value, "crore"), zila.number.percent(row.value, total_own), row.rca))
end
if zila.value("SELECT count(*) FROM import WHERE synthetic = 1") > 0 then
  print("SYNTHETIC: rows behind these sums are invented. Do not quote.")
end

-- At which rate do the rupees and dollars of each month go together? A month
-- far from the others has a wrong unit, or a value in the wrong column.
--
--   zila run scripts/implied_rate.lua
--   zila run --state Goa scripts/implied_rate.lua 3       how far: percent from the months around
--
--   year     months  rate   lowest  highest
--   2026-27       6  88.10  88.10   88.10
--   0 of 42 months are more than 5 % off the months around them.
--   SYNTHETIC: rows behind these sums are invented. Do not quote.
local far = tonumber(zila.args[1]) or 5
local months = zila.all([[
  SELECT period, sum(value_inr) / 100.0 AS inr, sum(value_usd) / 100.0 AS usd,
    max(import_id IN (SELECT id FROM import WHERE synthetic)) AS invented FROM export_flow
  WHERE value_inr > 0 AND value_usd > 0 AND period LIKE '____-M__' AND (:state IS NULL OR state = :state)
  GROUP BY period ORDER BY period]], { state = zila.value("SELECT :state") })
if #months < 3 then
  print("Fewer than three months have values in rupees and in dollars:")
  print("there is nothing to hold them against.")
  return
end

-- Against the middle of the year around it, so that a slow fall is no finding.
local odd = {}
for _, month in ipairs(months) do
  month.rate = month.inr / month.usd
  month.year = zila.period.of(month.period:gsub("M", "") .. "-01")
end
for i, month in ipairs(months) do
  local around = {}
  for at = math.max(1, i - 6), math.min(#months, i + 6) do around[#around + 1] = months[at].rate end
  local off = zila.stats.growth(month.rate, zila.stats.median(around))
  if math.abs(off) > far then
    odd[#odd + 1] = { month = month.period, rate = ("%.2f"):format(month.rate), off = ("%+.1f %%"):format(off),
      ["Rs crore"] = zila.number.format(month.inr / 1e7, 2) }
  end
end

-- A year's rate is that of its values, not the mean of its months' rates.
local function rate_of(rows)
  local lists = zila.table.group(rows, {}, { rates = "list rate", values = "list usd" })[1]
  return ("%.2f"):format(zila.stats.weighted_mean(lists.rates, lists.values))
end
local years = zila.table.group(months, "year", { months = "count", lowest = "min rate", highest = "max rate",
  rate = rate_of })
for _, year in ipairs(years) do
  year.lowest, year.highest = ("%.2f"):format(year.lowest), ("%.2f"):format(year.highest)
end
print("Rupees for a dollar, as the values of a year imply it")
zila.show(years, { columns = { "year", "months", "rate", "lowest", "highest" } })
if #odd > 0 then zila.show(odd, { columns = { "month", "rate", "off", "Rs crore" } }) end
print(("%d of %d months are more than %g %% off the months around them."):format(#odd, #months, far))
if #zila.table.where(months, { invented = 1 }) > 0 then
  print("SYNTHETIC: rows behind these sums are invented. Do not quote.")
end

--- Rupees for a dollar, from what was imported and from nowhere else: a value
-- is converted only where the rate of its own fiscal year is held, and the
-- reader is told the rate and who published it.
local rates = {}

local read

---@param year string fiscal year
---@return { inr_per_usd: number, source: string, import_id: integer, line: integer }?
function rates.of(year)
  if not read then
    read = {}
    for row in zila.rows "SELECT period, inr_per_usd, source, import_id, line FROM rate" do read[row.period] = row end
  end
  return read[year]
end

--- Gives a year of exports the value that it lacks. It says so in `converted`,
-- so that no growth is taken over a change of currency.
---@return table? rate that was used
function rates.fill(year)
  local rate = (year.inr == nil) ~= (year.usd == nil) and rates.of(year.year) or nil
  if not rate then return nil end
  if year.usd then
    year.shown_inr = math.floor(year.usd * rate.inr_per_usd + 0.5)
  else
    year.shown_usd = math.floor(year.inr / rate.inr_per_usd + 0.5)
  end
  return rate
end

--- The sentence for under the table, which says which of the two was converted:
-- it may stand beside sums of rows that have the other.
function rates.note(ctx, year, rate)
  local converted = year.shown_inr and ctx.t("rupees") or ctx.t("US$")
  return ctx.t("{year}: converted at {rate} rupees for one US$ (source: {source}).",
    { year = ("%s (%s)"):format(year.year, converted),
      rate = ("%.4f"):format(rate.inr_per_usd):gsub("0+$", ""):gsub("%.$", ""),
      source = rate.source })
end

return rates

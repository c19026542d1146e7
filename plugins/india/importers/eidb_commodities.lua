-- "Export :: Commodity-wise" of the commerce ministry's data bank, which comes
-- as a web page named .xls. Shares and growth are printed rounded or cut, so
-- growth is worked out again and a difference is told.
local function growth(before, now) return (now - before) / before * 100 end

local function check_growth(row)
  local printed, first, last = tonumber(row.growth), row.wide[1], row.wide[#row.wide]
  if not printed or #row.wide ~= 2 then return end
  local before, now = tonumber(first.value), tonumber(last.value)
  if not before or not now or before <= 0 then return end
  local computed = growth(before, now)
  -- The values have two decimals: that much the growth of small ones may be off.
  if math.abs(computed - printed) > 0.01 + 0.5e4 * 200 / before then
    row:notice("growth_differs", "growth", ("printed growth %.2f %%, by its values %.2f %%"):format(printed, computed))
  end
end

return {
  id = "eidb_commodities",
  title = "Export-import data bank: India's exports by commodity",
  dataset = "national_export",
  accepts = { "csv", "xlsx", "ods", "html" },
  titles = { "Export Import Data Bank", "India's exports", "Export :: Commodity" },
  columns = {
    hs = { "HSCode", "HS Code", "ITC HS Code", required = true },
    commodity = { "Commodity", "Commodity Description", required = true },
    destination = { "Country" },
    growth = { "%Growth", "% Growth", "Growth" },
  },
  wide = { period = "period", INR = "value_inr", USD = "value_usd" },
  row = function(row, emit)
    check_growth(row)
    for _, cell in ipairs(row.wide) do
      emit {
        hs = row.hs, commodity = row.commodity, destination = row.destination, period = cell.period,
        value_inr = cell.currency == "INR" and cell.value or nil,
        value_usd = cell.currency == "USD" and cell.value or nil,
      }
    end
    if #row.wide == 0 then row:skip("no value in any period") end
  end,
}

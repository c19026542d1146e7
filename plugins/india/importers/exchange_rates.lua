-- Rupees for a dollar, by month or year. Values are converted by these rates
-- only, and a report prints the rate with its source: so a file that doesn't
-- name its source in a column is its own.
local row_period = require "lib.row_period"

return {
  id = "exchange_rates",
  title = "Exchange rates, rupees for one US dollar",
  dataset = "rate",
  accepts = { "csv", "xlsx", "ods", "html" },
  columns = {
    period = { "Period", "Month-Year" }, month = { "Month" }, year = { "Year" },
    fiscal_year = { "Fiscal Year", "Financial Year" }, part = { "Quarter", "Qtr", "तिमाही" },
    rate = {
      "INR per USD", "INR per US$", "Rupees per US Dollar", "Rs per US$", "Rupee per US Dollar", "INR/USD",
      "Exchange Rate (INR per USD)", required = true,
    },
    source = { "Source", "Published By" },
  },
  row = function(row, emit)
    local rate = tonumber(row.rate)
    if not rate then return row:reject("rate", "no number of rupees") end
    -- No month since 1991 had a dollar below 15 or above 120 rupees.
    if rate < 15 or rate > 120 then return row:reject("rate", "no rate of rupees for one dollar") end
    local title = row.title and row.title:match "%S" and zila.text.clean(row.title) or row.file
    local period, unclear = row_period(row)
    if unclear then return row:reject("period", unclear) end
    emit { period = period, inr_per_usd = row.rate, source = row.source or title }
  end,
}

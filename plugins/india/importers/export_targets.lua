-- Export targets of states and districts: a row for each place and fiscal
-- year. A row without a district is of the whole state. A target without its
-- year can't be held against anything.
local goods = require "lib.goods_words"
local places = require "lib.place_columns"
local said = require "lib.said"
local unclear_year = require "lib.unclear_year"
local whole_year = require "lib.whole_year"

local VALUES = { "value_inr", "value_usd" }

local function name(text) return text and zila.text.key(text) or "" end
local WHOLE = { [""] = true, ["all"] = true, ["all districts"] = true, ["state"] = true, ["total"] = true }

return {
  id = "export_targets",
  title = "Export targets of states and districts",
  dataset = "india_export_target",
  accepts = { "csv", "xlsx", "ods", "html", "pdf" },
  columns = {
    state = places.state,
    district = { "District", "District Name", "Name of District", "जिला", "ज़िला", "जनपद", carry = false },
    period = { "Fiscal Year", "Financial Year", "FY", "Year", "Target Year", "वित्त वर्ष", required = true },
    target = {
      "Export Target", "Target", "Target Value", "Target of Exports", "Export Target Value", "निर्यात लक्ष्य", "लक्ष्य",
      required = true, into = { INR = "value_inr", USD = "value_usd" },
    },
    part = { "Quarter", "Qtr", "Month", "Half Year", "माह", "तिमाही" },
    goods = { "Commodity", "Product", "Item", "HS Code", "Sector", "Country", "वस्तु", "उत्पाद" },
    source = { "Source", "Policy", "Document", "Source of Target", "स्रोत" },
  },
  row = function(row, emit)
    local value = said(row, VALUES)
    if not (value.value_inr or value.value_usd) then
      return row:reject("value_inr", "neither a target in rupees nor one in dollars")
    end
    for column, target in pairs(value) do
      if (tonumber(target) or 0) < 0 then
        return row:reject(column, "a target below zero: look at its sign or bracket")
      end
    end
    if row.part and not whole_year(row.part) or row.goods and goods.named(row.goods) then
      return row:reject("period", "a target of a part of the year or of the goods: only those of a whole year are kept")
    end
    local unclear = row.period and unclear_year(row.period)
    if unclear then return row:reject("period", unclear) end
    local district = not WHOLE[name(row.district)] and row.district or nil
    emit {
      state = row.state, district = district, period = row.period, value_inr = value.value_inr,
      value_usd = value.value_usd, source = row.source,
    }
  end,
}

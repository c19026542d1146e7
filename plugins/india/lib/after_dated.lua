--- Tells what comes after the day that its file is as on: a title that was
-- copied from another year, or a plan beside what is.
local COLUMNS = { "period", "constituted", "nominated", "held", "drafted", "adopted", "notified" }

local from = zila.memo(function(text)
  local period = zila.period.parse(text)
  return period and period.from or zila.date.parse(text) or false
end)

---@param row table of an importer
---@param record table that it fills
---@return table record
return function(row, record)
  if not row.dated then return record end
  for _, column in ipairs(COLUMNS) do
    local text = record[column]
    local first = text and from(text)
    if first and first > row.dated then
      local words = '"%s" begins after %s, the day that the file is as on'
      row:notice("after_dated", column, words:format(text, row.dated))
    end
  end
  return record
end

-- The status return of a state: one row per district with the steps taken.
-- Names and telephone numbers of officers are not mapped at all; a nodal
-- officer is an office, so a bare "Nodal Officer" column is left out too.
local columns = require "lib.status_columns"

local function products(row, record)
  for _, column in ipairs { "product", "product_2" } do
    local kind = row[column .. "_kind"]
    if row[column] then
      record("product", {
        list = "DEH", name = row[column], as_on = row.identified,
        kind = kind and zila.text.key(kind):gsub(" ", "_") or nil,
      })
    end
  end
end

-- Several dates in one cell are meetings 1, 2, 3 ...; the number of a last
-- meeting alone is the count of meetings.
local function meetings(row, record)
  for number, held in ipairs(zila.text.split(row.meetings or "", ";")) do
    record("meeting", { held = held, number = tostring(number) })
  end
  if row.last_meeting and not row.meetings then
    record("meeting", { held = row.last_meeting, number = row.meeting_count })
  end
end

return {
  id = "district_status",
  title = "Status return, district by district",
  dataset = "action_plan",
  accepts = { "csv", "xlsx", "html", "pdf" },
  columns = columns,
  row = function(row, emit)
    local found = false
    local function record(dataset, fields)
      fields.state, fields.district, found = row.state, row.district, true
      emit(dataset, fields)
    end
    if row.order_no and not row.constituted then return row:reject("constituted", "an order without its date") end
    if row.office and not row.office_since then
      return row:reject("office_since", "an office without the date of nomination")
    end
    if row.meeting_count and tonumber(row.meeting_count) ~= 0 and not (row.meetings or row.last_meeting) then
      return row:reject("last_meeting", "meetings without the date of one")
    end
    products(row, record)
    if row.constituted then
      record("committee", { kind = "DEPC", constituted = row.constituted, order_no = row.order_no, chair = row.chair })
    end
    if row.office then record("nodal_officer", { office = row.office, nominated = row.office_since }) end
    meetings(row, record)
    if row.drafted or row.adopted or row.notified then
      record("action_plan", { ra = row.ra, drafted = row.drafted, adopted = row.adopted,
        notified = row.notified, document = row.document, remarks = row.remarks })
    end
    if not found then row:skip("no step recorded") end
  end,
}

-- The status return of a state: one row per district with the steps taken.
-- Names and telephone numbers of officers are not mapped at all, and taken out
-- of offices and remarks; a bare "Nodal Officer" column is left out too.
local after_dated = require "lib.after_dated"
local bare = require "lib.impersonal"
local meetings = require "lib.meetings"
local named_product = require "lib.named_product"
local columns = require "lib.status_columns"

local PRODUCTS = { "product", "product_2" }

local function products(row, named, record)
  for _, column in ipairs(named) do
    local kind = row[column .. "_kind"]
    record("product", {
      list = "DEH", name = row[column], as_on = row.identified,
      kind = kind and zila.text.key(kind):gsub(" ", "_") or nil,
    })
  end
end

return {
  id = "district_status",
  title = "Status return, district by district",
  dataset = "action_plan",
  accepts = { "csv", "xlsx", "ods", "html", "pdf" },
  columns = columns,
  row = function(row, emit)
    local found = false
    local function record(dataset, fields)
      fields.state, fields.district, found = row.state, row.district, true
      emit(dataset, after_dated(row, fields))
    end
    if row.order_no and not row.constituted then return row:reject("constituted", "an order without its date") end
    if row.office and not row.office_since then
      return row:reject("office_since", "an office without the date of nomination")
    end
    if row.meeting_count and tonumber(row.meeting_count) ~= 0 and not (row.meetings or row.last_meeting) then
      return row:reject("last_meeting", "meetings without the date of one")
    end
    local named = named_product(row, PRODUCTS)
    if not named then return end
    products(row, named, record)
    if row.constituted then
      record("committee", { kind = "DEPC", constituted = row.constituted, order_no = row.order_no,
        chair = bare(row.chair) })
    end
    if row.office then
      record("nodal_officer", { office = bare(row.office) or "Nodal officer", nominated = row.office_since })
    end
    local held, count = meetings(row.meetings, row.last_meeting, row.meeting_count), tonumber(row.meeting_count)
    for _, meeting in ipairs(held) do record("meeting", meeting) end
    if count and (row.meetings and count ~= #held or count < #held) then
      row:notice("meeting_count", "meeting_count", ("the row counts %d meetings and dates %d"):format(count, #held))
    end
    if row.drafted or row.adopted or row.notified then
      record("action_plan", { ra = row.ra, drafted = row.drafted, adopted = row.adopted,
        notified = row.notified, document = row.document, remarks = bare(row.remarks) })
    end
    if not found then row:skip("no step recorded") end
  end,
}

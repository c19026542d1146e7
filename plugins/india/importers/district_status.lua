-- The status return of a state, district by district. Officers' names and telephone numbers are
-- not mapped, and taken out of offices and remarks; a bare "Nodal Officer" column is left out too.
local after_dated = require "lib.after_dated"
local bare = require "lib.impersonal"
local meetings = require "lib.meetings"
local named_product = require "lib.named_product"
local said = require "lib.said"
local columns = require "lib.status_columns"
local unmarked = require "lib.unmarked"

local PRODUCTS = { "product", "product_2" }
local STEPS = { "ra", "constituted", "order_no", "chair", "office", "office_since", "meetings", "meeting_count",
  "last_meeting", "drafted", "adopted", "notified", "document", "remarks", "identified" }

local function products(row, identified, record)
  for _, column in ipairs(named_product(row, PRODUCTS)) do
    local kind = row[column .. "_kind"] and zila.text.key(row[column .. "_kind"]):gsub(" ", "_") or nil
    record("product", { list = "DEH", name = unmarked(row, column), as_on = identified, kind = kind })
  end
end

return {
  id = "district_status",
  title = "Status return, district by district",
  dataset = "action_plan",
  accepts = { "csv", "xlsx", "ods", "html", "pdf" },
  columns = columns,
  row = function(row, emit)
    local found, step = false, said(row, STEPS)
    local function record(dataset, fields)
      fields.state, fields.district, found = row.state, row.district, true
      emit(dataset, after_dated(row, fields))
    end
    if step.order_no and not step.constituted then return row:reject("constituted", "an order without its date") end
    if step.office and not step.office_since then
      return row:reject("office_since", "an office without the date of nomination")
    end
    if step.meeting_count and tonumber(step.meeting_count) ~= 0 and not (step.meetings or step.last_meeting) then
      return row:reject("last_meeting", "meetings without the date of one")
    end
    products(row, step.identified, record)
    if step.constituted then
      record("committee", { kind = "DEPC", constituted = step.constituted, order_no = step.order_no,
        chair = bare(step.chair) })
    end
    if step.office_since then -- without an office, too, somebody was nominated
      record("nodal_officer", { office = bare(step.office) or "Nodal officer", nominated = step.office_since })
    end
    local held, count = meetings(step.meetings, step.last_meeting, step.meeting_count), tonumber(step.meeting_count)
    for _, meeting in ipairs(held) do record("meeting", meeting) end
    if count and (step.meetings and count ~= #held or count < #held) then
      row:notice("meeting_count", "meeting_count", ("the row counts %d meetings and dates %d"):format(count, #held))
    end
    if step.drafted or step.adopted or step.notified then
      record("action_plan", { ra = step.ra, drafted = step.drafted, adopted = step.adopted,
        notified = step.notified, document = step.document, remarks = bare(step.remarks) })
    end
    if not found then row:skip("no step recorded") end
  end,
}

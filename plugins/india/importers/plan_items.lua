-- What a plan says under its headings: a row for each statement. The heading
-- is told by its number or in the Handbook's words.
local bare = require "lib.impersonal"
local places = require "lib.place_columns"

-- `7`, `7.`, `Item 7`, or the heading itself, whole or its beginning.
local function item_of(text)
  local number = math.tointeger(tonumber(text:match "^%a*%s*(%d+)%.?%)?$"))
  local key = zila.text.key(text)
  for row in zila.rows "SELECT item, heading FROM india_deap_template WHERE list = 'DEAP' ORDER BY item" do
    local heading = zila.text.key(row.heading)
    if row.item == number or heading == key or #key >= 12 and zila.text.starts(heading, key) then return row.item end
  end
end

return {
  id = "plan_items",
  title = "What action plans say, heading by heading",
  dataset = "india_plan_item",
  accepts = { "csv", "xlsx", "ods", "html", "pdf" },
  columns = {
    state = places.state,
    district = places.district,
    item = { "DEAP Item", "Plan Item", "DEAP Heading", "Heading of the Plan", required = true, carry = true },
    text = { "Plan Text", "Particulars", "Statement", "Text", "Contents", required = true },
    agency = { "Agency", "Responsible Agency", "Responsibility", "Department" },
    due = { "Due", "Due On", "Deadline", "Timeline", "By When" },
    source = { "Source", "Document", "Document Link" },
  },
  row = function(row, emit)
    if not row.text then return row:skip("no statement") end
    local item = row.item and item_of(row.item)
    if not item then return row:reject("item", "no heading of the plan is called so: give its number, 1 to 11") end
    emit {
      state = row.state, district = row.district, item = item, text = bare(row.text),
      agency = bare(row.agency), due = row.due, source = row.source,
    }
  end,
}

-- Bottlenecks of a district and what is to be done about them: a row for each
-- intervention with the bottleneck it answers, as plans and the minutes of
-- DEPCs list them. Agencies are offices, never persons.
local bare = require "lib.impersonal"
local places = require "lib.place_columns"
local words = require "lib.plan_words"

-- The bottleneck of the line above: several interventions answer one.
local last

return {
  id = "district_interventions",
  title = "Bottlenecks and interventions of district plans",
  dataset = "intervention",
  accepts = { "csv", "xlsx", "ods", "html", "pdf" },
  columns = {
    state = places.state,
    district = places.district,
    category = { "Category", "Kind of Bottleneck", "Category of Bottleneck" },
    challenge = { "Bottleneck", "Challenge", "Issue", "Gap", "Bottleneck/Challenge", "चुनौती", required = true,
      carry = true },
    raised = { "Raised On", "Date Raised" },
    intervention = { "Intervention", "Action", "Intervention Required", "Action Point", "Action Required", "हस्तक्षेप",
      required = true },
    agency = { "Agency", "Responsible Agency", "Responsibility", "Department", "Nodal Agency" },
    due = { "Due", "Due On", "Deadline", "Timeline", "By When", "Due Date" },
    done = { "Done", "Done On", "Completed On", "Date of Completion" },
    status = { "Status", "Present Status" },
    cost = { "Cost", "Estimated Cost", "Cost (Rs lakh)" },
  },
  row = function(row, emit)
    if not (row.challenge or row.intervention) then return row:skip("neither a bottleneck nor an intervention") end
    local status, problem = words.status(row.status)
    if problem then return row:reject("status", problem) end
    local same = row.challenge and table.concat({ row.state or "", row.district or "", row.challenge }, "\0")
    if row.challenge and same ~= last then
      local category = words.category(row.category)
      if row.category and category == "other" then
        row:notice("category_other", "category", ("%s is none of the categories: taken as other"):format(row.category))
      end
      emit("challenge", { state = row.state, district = row.district, category = category,
        description = bare(row.challenge), raised = row.raised })
    end
    last = same
    if row.intervention then
      emit {
        state = row.state, district = row.district, challenge = row.challenge and bare(row.challenge),
        description = bare(row.intervention), agency = bare(row.agency), due = row.due, done = row.done,
        status = status, cost = row.cost,
      }
    end
  end,
}

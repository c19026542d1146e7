-- All States/UTs with how far the programme has come in each.
local face = require "lib.face"
local programme = require "lib.programme"
local wording = require "lib.wording"

local COUNTED = { products = "districts_with_products", meetings = "depc_meeting_districts",
  drafted = "plans_drafted", notified = "plans_notified" }

local NAMES = { State = "State", UT = "Union Territory" }

local function list(doc, ctx)
  local t, rows, counts, findings = ctx.t, {}, {}, {}
  for _, step in ipairs(programme.steps) do
    for column, name in pairs(COUNTED) do
      if step.name == name then counts[column] = programme.by_state(step) end
    end
  end
  for row in zila.rows [[SELECT state, count(*) AS n FROM finding WHERE status = 'open'
      AND severity = 'error' GROUP BY state]] do
    findings[row.state or 0] = row.n
  end
  for s in zila.rows [[SELECT s.state, s.iso, s.name, s.name_hi, s.kind,
      (SELECT count(*) FROM district AS d WHERE d.state = s.state) AS n FROM state AS s ORDER BY s.name]] do
    local row = { state = wording.state(ctx, s), href = face.state(s.iso), kind = t(NAMES[s.kind] or s.kind),
      districts = s.n, errors = findings[s.state] or 0 }
    for column, found in pairs(counts) do row[column] = found[s.state] or 0 end
    rows[#rows + 1] = row
  end
  doc:table { id = "states", caption = t "States/UTs", rows = rows,
    note = wording.of_counts(ctx, t("Counts are of districts of the {list}.", { list = wording.list(ctx) })),
    columns = {
      { id = "state", title = t "State/UT", type = "text", link = "href" },
      { id = "kind", title = t "Kind", type = "text" },
      { id = "districts", title = t "Districts", type = "integer" },
      { id = "products", title = t "with products", type = "integer" },
      { id = "meetings", title = t "with a DEPC meeting", type = "integer" },
      { id = "drafted", title = t "with a drafted plan", type = "integer" },
      { id = "notified", title = t "with a notified plan", type = "integer" },
      { id = "errors", title = t "Open errors", type = "integer" },
    } }
end

return {
  id = "states", path = "/states", title = "States/UTs", nav = 2,
  sections = { { id = "list", build = list } },
}

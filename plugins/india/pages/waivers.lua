-- Findings that a person has accepted for a time, the next to end first.
local face = require "lib.face"
local wording = require "lib.wording"

local LIST = [[SELECT w.id, w.rule, w.finding, w.district, w.owner, w.reason, w.until,
    w.status, s.name, s.name_hi, s.iso,
    (SELECT d.name FROM district_all AS d WHERE d.district = w.district ORDER BY d.valid_from DESC LIMIT 1) AS place
  FROM waiver AS w LEFT JOIN state_all AS s ON s.state = w.state ORDER BY w.status DESC, w.until, w.id
  LIMIT %d OFFSET %d]]

local function list(doc, ctx)
  local t, rows = ctx.t, {}
  local total = zila.value "SELECT count(*) FROM waiver"
  local _, before = face.part(ctx, total)
  doc:paragraph(t "A waiver is added on the page of its finding.")
  for row in zila.rows(LIST:format(face.ROWS, before)) do
    rows[#rows + 1] = { id = row.id, rule = row.rule, href = row.finding and "/findings/" .. row.finding,
      state = row.name and wording.state(ctx, row), state_href = face.state(row.iso), district = row.place,
      owner = row.owner, reason = row.reason, till = row["until"], status = t(row.status),
      tone = row.status == "holds" and "good" or "warning" }
  end
  face.table(doc, t "No finding is waived.", { id = "waivers", caption = t "Waivers", rows = rows, columns = {
    { id = "id", title = t "No.", type = "code" },
    { id = "rule", title = t "Rule", type = "text", link = "href" },
    { id = "state", title = t "State/UT", type = "text", link = "state_href" },
    { id = "district", title = t "District", type = "text" },
    { id = "reason", title = t "Reason", type = "text" },
    { id = "owner", title = t "Owner", type = "text" },
    { id = "till", title = t "Until", type = "date" },
    { id = "status", title = t "Status", type = "text", tone = "tone" },
  } })
  face.pager(doc, ctx, total)
end

return {
  id = "waivers", path = "/waivers", title = "Waivers", nav = 6,
  sections = { { id = "list", build = list } },
}

-- What runs by itself: when it is due next, how it went last, and the buttons.
local face = require "lib.face"

-- A LEFT JOIN of job_run would hold all runs.
local LIST = [[SELECT j.*, (SELECT max(id) FROM job_run WHERE job = j.name) AS run,
    (SELECT state FROM job_run WHERE id = (SELECT max(id) FROM job_run WHERE job = j.name)) AS state
  FROM (SELECT * FROM job ORDER BY NOT enabled, next_due IS NULL, next_due, name LIMIT %d OFFSET %d) AS j
  ORDER BY NOT j.enabled, j.next_due IS NULL, j.next_due, j.name]]

local function button(ctx, row, what, word)
  return { action = ("/jobs/%s/%s"):format(ctx.encode(row.name), what), submit = word, name = word .. ": " .. row.name }
end

local function jobs_table(doc, ctx, rows, caption)
  local t = ctx.t
  doc:table { id = "jobs", caption = caption, rows = rows, columns = {
    { id = "name", title = t "Job", type = "text", link = "href" },
    { id = "due", title = t "Next due", type = "code" },
    { id = "last", title = t "Last run", type = "text", tone = "tone", link = "run" },
    { id = "do", title = t "What can be done", type = "text", forms = "forms" },
    { id = "schedule", title = t "Schedule", type = "code" },
  } }
end

-- Those that are disabled are folded away: each State/UT has some.
local function list(doc, ctx)
  local t, on, off = ctx.t, {}, {}
  local total = zila.value "SELECT count(*) FROM job"
  local _, before = face.part(ctx, total)
  for row in zila.rows(LIST:format(face.ROWS, before)) do
    local state, tone = face.run_state(ctx, row.state)
    local rows = row.enabled == 1 and on or off
    rows[#rows + 1] = { name = row.name, href = "/jobs/" .. ctx.encode(row.name),
      due = row.enabled == 1 and face.time(row.next_due) or nil,
      schedule = row.schedule ~= "" and row.schedule .. " (" .. row.zone .. ")" or t "by hand",
      last = state, tone = tone, run = row.run and "/runs/" .. row.run,
      forms = { button(ctx, row, "run", t "Run now"), row.enabled == 1 and button(ctx, row, "disable", t "Disable")
        or button(ctx, row, "enable", t "Enable") } }
  end
  if #on > 0 then
    jobs_table(doc, ctx, on, t "Jobs")
  else
    doc:paragraph(#off > 0 and t "No job is enabled." or t "No job is set up.")
  end
  if #off > 0 then
    doc:fold(t("Disabled jobs: {n}", { n = #off }), function() jobs_table(doc, ctx, off, t "Disabled jobs") end)
  end
  face.pager(doc, ctx, total)
end

local function runs(doc, ctx)
  local t, rows = ctx.t, {}
  for row in zila.rows [[SELECT id, job AS name, due, state, message FROM job_run
      ORDER BY id DESC LIMIT 20]] do
    local state, tone = face.run_state(ctx, row.state)
    rows[#rows + 1] = { id = row.id, href = "/runs/" .. row.id, job = row.name, state = state, tone = tone,
      due = face.time(row.due), message = row.message }
  end
  face.table(doc, t "No job has run yet.", { id = "runs", caption = t "The last runs", rows = rows, columns = {
    { id = "id", title = t "No.", type = "code", link = "href" },
    { id = "job", title = t "Job", type = "text" },
    { id = "state", title = t "Status", type = "text", tone = "tone", link = "href" },
    { id = "due", title = t "Due", type = "code" },
    { id = "message", title = t "Message", type = "text" },
  } })
end

return {
  id = "jobs", path = "/jobs", title = "Jobs", nav = 8,
  undated = true,
  sections = {
    { id = "list", title = "What runs by itself", build = list },
    { id = "runs", title = "What ran", build = runs },
  },
}

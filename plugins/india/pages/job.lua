-- One job: its steps as they could be typed, and what became of each due time.
local face = require "lib.face"

local function read(ctx)
  return zila.one("SELECT * FROM job_all WHERE name = ?", { ctx.params.name })
    or ctx.missing(ctx.t("There is no job {name}.", { name = ctx.params.name }))
end

local function about(doc, ctx)
  local t, row = ctx.t, read(ctx)
  local on = row.enabled == 1
  doc:title(row.name, row.title ~= row.name and row.title or nil)
  doc:crumbs { { text = t "Jobs", href = "/jobs" } }
  if row.gone == 1 then doc:note(t "Its plugin does not have it any more: it does not run.", "warning") end
  doc:facts {
    { t "Status", { text = on and t "enabled" or t "disabled", tone = on and "good" or "plain" } },
    { t "Schedule", row.schedule ~= "" and row.schedule or t "by hand" }, { t "Time zone", row.zone },
    { t "Next due", on and face.time(row.next_due) or t "not by itself" },
    { t "Plugin", row.plugin ~= ""
      and { text = row.plugin, href = "/plugins/" .. ctx.encode(row.plugin) } or t "none" },
  }
  local path = "/jobs/" .. ctx.encode(row.name)
  doc:form { action = path .. "/run", submit = t "Run now" }
  if on then
    doc:form { action = path .. "/disable", submit = t "Disable", grave = true }
  else
    doc:form { action = path .. "/enable", submit = t "Enable" }
  end
  doc:fold(t "As it is set up", function() doc:code(row.spec) end)
end

local function history(doc, ctx)
  local t, job, rows = ctx.t, read(ctx), {}
  local total = zila.value("SELECT count(*) FROM job_run WHERE job = ?", { job.name })
  local _, before = face.part(ctx, total)
  for row in zila.rows(([[SELECT id, due, cause, state, attempt, started_at, ended_at, message FROM job_run
      WHERE job = ? ORDER BY due DESC, id DESC LIMIT %d OFFSET %d]]):format(face.ROWS, before), { job.name }) do
    local state, tone = face.run_state(ctx, row.state)
    rows[#rows + 1] = { due = face.time(row.due), href = "/runs/" .. row.id, state = state, tone = tone,
      attempt = row.attempt, started = face.time(row.started_at), ended = face.time(row.ended_at),
      message = row.message }
  end
  face.table(doc, t "It has not run yet.", { id = "history", caption = t "Runs", rows = rows, columns = {
    { id = "due", title = t "Due", type = "code", link = "href" },
    { id = "state", title = t "Status", type = "text", tone = "tone", link = "href" },
    { id = "attempt", title = t "Attempts", type = "integer" },
    { id = "started", title = t "Started", type = "code" },
    { id = "ended", title = t "Ended", type = "code" },
    { id = "message", title = t "Message", type = "text" },
  } })
  face.pager(doc, ctx, total)
end

return {
  id = "job", path = "/jobs/{name}", title = "Job",
  undated = true,
  sections = {
    { id = "about", title = "The job", build = about },
    { id = "history", title = "What ran", build = history },
  },
}

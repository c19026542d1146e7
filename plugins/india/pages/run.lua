-- One run of a job: how it stands, its steps, and what it has told so far.
local face = require "lib.face"

local CAUSE = { schedule = "by its schedule", missed = "missed, and made up for", hand = "by hand",
  inbox = "by a new file" }

local function read(ctx)
  local id = face.number(ctx, "id")
  return id and zila.one("SELECT *, job AS name FROM job_run WHERE id = ?", { id })
    or ctx.missing(ctx.t("There is no run {n}.", { n = ctx.params.id }))
end

local function is_open(row) return row.state == "running" or row.state == "queued" end

local function state(doc, ctx)
  local t, row = ctx.t, read(ctx)
  local word, tone = face.run_state(ctx, row.state)
  local job = "/jobs/" .. ctx.encode(row.name)
  doc:title(t("Run {n}", { n = row.id }), row.name)
  doc:crumbs { { text = t "Jobs", href = "/jobs" }, { text = row.name, href = job } }
  doc:facts {
    { t "Status", { text = word, tone = tone } }, { t "Due", face.time(row.due) },
    { t "Cause", t(CAUSE[row.cause] or row.cause) }, { t "Attempts", row.attempt },
    { t "Started", face.time(row.started_at) }, { t "Ended", face.time(row.ended_at) },
    { t "Exit code", row.code and tostring(row.code) },
  }
  if row.message then doc:note(row.message, row.state == "failed" and "warning" or "plain") end
  if is_open(row) then
    doc:form { action = ("/runs/%d/cancel"):format(row.id), submit = t "Cancel this run", grave = true,
      confirm = t "Cancel this run?" }
  else
    doc:form { action = job .. "/run", submit = t "Run the job again" }
  end
  if is_open(row) or ctx.log_grows then
    doc:links(t "This run", { { text = t "Look again", href = ctx.path } })
  end
end

local function steps(doc, ctx)
  local t, rows = ctx.t, {}
  for row in zila.rows([[SELECT attempt, step, words, started_at, ended_at, code, summary FROM job_step
      WHERE job_run_id = ? ORDER BY attempt, step LIMIT 1000]], { read(ctx).id }) do
    local word, tone = t "running", "warning"
    if row.code then word, tone = t("exit code {n}", { n = row.code }), row.code == 0 and "good" or "bad" end
    if row.code == 1 then tone = "warning" end
    rows[#rows + 1] = { attempt = row.attempt, step = row.step, words = row.words, word = word, tone = tone,
      started = face.time(row.started_at), summary = row.summary }
  end
  face.table(doc, t "No step has begun.", { id = "steps", caption = t "Steps", rows = rows, columns = {
    { id = "attempt", title = t "Attempt", type = "integer" },
    { id = "step", title = t "Step", type = "integer" },
    { id = "words", title = t "As it could be typed", type = "text" },
    { id = "word", title = t "Status", type = "text", tone = "tone" },
    { id = "started", title = t "Started", type = "code" },
    { id = "summary", title = t "What came of it", type = "text" },
  } })
end

local function log(doc, ctx)
  local row = read(ctx)
  doc:links(ctx.t "This run", { { text = ctx.t "The whole log", href = ("/api/1/runs/%d/log"):format(row.id) } })
  if ctx.log ~= "" or is_open(row) then doc:live { run = row.id, text = ctx.log, open = is_open(row) } end
end

return {
  id = "run", path = "/runs/{id}", title = "Run",
  undated = true,
  sections = {
    { id = "state", title = "How it stands", build = state },
    { id = "steps", title = "Steps", build = steps },
    { id = "log", title = "Log", build = log },
  },
}

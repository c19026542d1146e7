-- What waits for a person and where the programme stands: the page that an
-- officer opens in the morning. A database that holds nothing yet says how to begin.
local face = require "lib.face"
local programme = require "lib.programme"
local published = require "lib.published"
local quality = require "lib.quality"
local wording = require "lib.wording"

local LAST_IMPORTS, STATES_SHOWN = 6, 10

local asked = {}

-- Whether nothing is held but what every database is made with.
local function is_bare(ctx)
  if asked.ctx == ctx then return asked.bare end
  asked = { ctx = ctx, bare = zila.value [[SELECT NOT (EXISTS (SELECT 1 FROM product)
    OR EXISTS (SELECT 1 FROM committee) OR EXISTS (SELECT 1 FROM meeting) OR EXISTS (SELECT 1 FROM nodal_officer)
    OR EXISTS (SELECT 1 FROM strategy) OR EXISTS (SELECT 1 FROM action_plan) OR EXISTS (SELECT 1 FROM export_flow)
    OR EXISTS (SELECT 1 FROM reject WHERE waits))]] == 1 }
  return asked.bare
end

-- ---- how to begin ----

local function begin(doc, ctx)
  local t = ctx.t
  doc:heading(t "Begin here", 1)
  doc:paragraph(t "Nothing of the programme is recorded yet. States/UTs, districts and what was published are known.")
  doc:heading(t "1. Take in a list of products, a register or exports", 2)
  if ctx.session then
    face.import_form(doc, ctx)
  else
    doc:line { { text = t "Log in", href = "/login" }, " – ", t "then a file can be sent from this page. Or type:" }
  end
  doc:code "zila import FILE.xlsx"
  doc:heading(t "2. Let the rules look at it", 2)
  if ctx.session then doc:form { action = "/check", submit = t "Run all rules now" } end
  doc:code "zila check"
  doc:heading(t "3. Read where the programme stands", 2)
  doc:line { { text = t "The whole report on progress", href = "/reports/progress" }, " – ",
    t "to read here; or as files:" }
  doc:code "zila report progress -t html,pdf,xlsx -o reports"
end

local function as_published(doc, ctx)
  local t, rows = ctx.t, {}
  for i, step in ipairs(programme.steps) do
    local found = published(step.indicators) or {}
    rows[i] = { label = t(step.label), value = found.value, as_on = found.as_on, source = found.source }
  end
  doc:heading(t "What is published of the programme", 1)
  doc:table { id = "published", caption = t "Published figures of the country", rows = rows, columns = {
    { id = "label", title = t "Step", type = "text" },
    { id = "value", title = t "Figure", type = "integer" },
    { id = "as_on", title = t "As on", type = "date" },
    { id = "source", title = t "Source", type = "text" },
  } }
end

-- ---- what waits ----

local function count(n, href, tone)
  return { text = zila.number.format(n), href = href, tone = n > 0 and tone or "good" }
end

local function stakes(ctx, lines)
  local found = {}
  for _, currency in ipairs { "INR", "USD" } do
    found[#found + 1] = face.money(ctx, lines[currency:lower()], currency)
  end
  return #found > 0 and table.concat(found, "; ") or lines.n == 0 and ctx.t "none" or nil
end

local function waits(doc, ctx)
  local t = ctx.t
  local lines = zila.one [[SELECT count(*) AS n, sum(stake) FILTER (WHERE stake_currency = 'INR') AS inr,
    sum(stake) FILTER (WHERE stake_currency = 'USD') AS usd FROM reject WHERE waits]]
  local open = zila.one [[SELECT count(*) FILTER (WHERE severity = 'error') AS errors,
    count(*) FILTER (WHERE severity = 'warning') AS warnings FROM finding WHERE status = 'open']]
  local failed = zila.value [[SELECT count(*) FROM job AS j JOIN job_run AS r
    ON r.id = (SELECT max(id) FROM job_run WHERE job = j.name) WHERE r.state IN ('failed', 'interrupted')]]
  doc:heading(t "What waits for a person", 1)
  doc:facts {
    { t "Lines in quarantine", count(lines.n, "/quarantine", "warning") },
    { t "Value at stake in them", stakes(ctx, lines) },
    { t "Open errors", count(open.errors, "/findings?severity=error", "bad") },
    { t "Open warnings", count(open.warnings, "/findings?severity=warning", "warning") },
    { t "Jobs that failed last time", count(failed, "/jobs", "bad") },
  }
end

local function first(doc, ctx)
  if is_bare(ctx) then return begin(doc, ctx) end
  waits(doc, ctx)
end

-- ---- where it stands ----

local function figures(doc, ctx)
  if is_bare(ctx) then return as_published(doc, ctx) end
  local names = {}
  for i, found in ipairs(programme.figures(ctx)) do names[i] = found.step.name end
  doc:heading(ctx.t "The eight figures", 1)
  doc:figures(names)
  doc:links(ctx.t "More about the figures", {
    { text = ctx.t "The whole report on progress", href = "/reports/progress" } })
end

-- Steps that count districts: each can be drawn on the map.
local function mapped()
  local steps = {}
  for _, step in ipairs(programme.steps) do
    if step.of ~= "states" then steps[#steps + 1] = step end
  end
  return steps
end

local function chosen(ctx)
  for _, step in ipairs(mapped()) do
    if step.name == ctx.query.map then return step end
  end
  return mapped()[3]
end

local function map_rows(ctx, counts)
  local t, rows, most = ctx.t, {}, nil
  for s in zila.rows([[SELECT s.state, s.iso, s.name, s.name_hi,
      (SELECT count(*) FROM district AS d WHERE d.state = s.state) AS n FROM state AS s ORDER BY s.name]]) do
    local n = counts[s.state] or 0
    local row = { code = s.state, state = wording.state(ctx, s), href = face.state(s.iso), n = n, of = s.n,
      counted = t("{n} of {of}", { n = n, of = s.n }), share = s.n > 0 and n * 100 / s.n or nil }
    rows[#rows + 1] = row
    if row.share and (not most or row.share > most.share) then most = row end
  end
  return rows, most
end

local function draw(doc, ctx, step, counts)
  local t = ctx.t
  local rows, most = map_rows(ctx, counts)
  doc:chart { id = "map", kind = "tiles", caption = t(step.label), rows = rows,
    message = most and t("Share of the districts of each State/UT. Most: {state}, {n} of {of}.", most) or "",
    note = wording.of_counts(ctx, t("Counts are of districts of the {list}.", { list = wording.list(ctx) })),
    columns = {
      { id = "code", title = t "LGD code", type = "code", link = "href" },
      { id = "state", title = t "State/UT", type = "text", link = "href" },
      { id = "share", title = t "Share", type = "percent" },
      { id = "counted", title = t "Districts", type = "text" },
    } }
end

local function map(doc, ctx)
  if is_bare(ctx) then return end
  local t, step, choices = ctx.t, chosen(ctx), {}
  local counts = programme.by_state(step)
  doc:heading(t "State by state", 1)
  for i, other in ipairs(mapped()) do choices[i] = { other.name, t(other.label) } end
  if counts then
    draw(doc, ctx, step, counts)
  else
    doc:paragraph(t(step.label) .. ": " .. t "Nothing is recorded of this step yet.")
  end
  doc:form { action = "/", get = true, submit = t "Show", fields = {
    { kind = "select", name = "map", label = t "What the map shows", value = step.name, choices = choices },
    { kind = "date", name = "as_of", label = t "Position as on", value = ctx.as_of },
  } }
end

local function findings(doc, ctx)
  if is_bare(ctx) then return end
  local t, rows = ctx.t, {}
  for i, row in ipairs(quality.findings_by_state(ctx)) do
    if i > STATES_SHOWN then break end
    local iso = row.state and zila.value("SELECT iso FROM state_all WHERE state = ?", { row.state })
    rows[i] = { state = row.state and wording.state(ctx, row) or t "All States/UTs",
      href = ctx.url("/findings", "state", iso and iso:sub(4)),
      errors = row.errors, warnings = row.warnings, infos = row.infos }
  end
  doc:heading(t "Findings", 1)
  face.table(doc, t "No finding is open.", { id = "states", caption = t "Open findings by State/UT, the worst first",
    rows = rows, columns = {
      { id = "state", title = t "State/UT", type = "text", link = "href" },
      { id = "errors", title = t "Errors", type = "integer" },
      { id = "warnings", title = t "Warnings", type = "integer" },
      { id = "infos", title = t "Remarks", type = "integer" },
    } })
end

local function jobs(doc, ctx)
  local t, rows = ctx.t, {}
  -- A LEFT JOIN of job_run would hold all runs, and go over them for each job.
  for row in zila.rows [[SELECT j.name, j.next_due, (SELECT max(id) FROM job_run WHERE job = j.name) AS run,
        (SELECT state FROM job_run WHERE id = (SELECT max(id) FROM job_run WHERE job = j.name)) AS state
      FROM (SELECT * FROM job WHERE enabled ORDER BY next_due IS NULL, next_due, name LIMIT 8) AS j
      ORDER BY j.next_due IS NULL, j.next_due, j.name]] do
    local state, tone = face.run_state(ctx, row.state)
    rows[#rows + 1] = { job = row.name, href = "/jobs/" .. ctx.encode(row.name), due = face.time(row.next_due),
      last = state, tone = tone, run = row.run and "/runs/" .. row.run }
  end
  face.table(doc, t "No job is set up.", { id = "jobs", caption = t "Jobs that are due next", rows = rows, columns = {
    { id = "job", title = t "Job", type = "text", link = "href" },
    { id = "due", title = t "Next due", type = "code" },
    { id = "last", title = t "Last run", type = "text", tone = "tone", link = "run" },
  } })
end

local function fresh(doc, ctx)
  local t, rows = ctx.t, {}
  doc:paragraph(t("The district list in force is the {list}, {days} days old on the as-of day.",
    { list = wording.list(ctx), days = math.max(0, zila.date.days(ctx.list_date, ctx.as_of)) }))
  face.table(doc, t "No list of products is held.", { id = "lists", caption = t "Lists of products",
    rows = quality.lists(ctx), columns = {
      { id = "list", title = t "List", type = "text" },
      { id = "as_on", title = t "As on", type = "date" },
      { id = "products", title = t "Products", type = "integer" },
      { id = "districts", title = t "Districts", type = "integer" },
    } })
  for row in zila.rows("SELECT id, source, known_at, quarantined, synthetic FROM import ORDER BY id DESC LIMIT ?",
    { LAST_IMPORTS }) do
    rows[#rows + 1] = { file = row.source, href = face.import(row.id), known = face.time(row.known_at),
      held = row.quarantined, kind = row.synthetic == 1 and t "synthetic" or nil,
      tone = row.synthetic == 1 and "warning" or nil }
  end
  face.table(doc, t "Nothing has been imported.", { id = "imports", caption = t "Newest files", rows = rows, columns = {
    { id = "file", title = t "File", type = "text", link = "href" },
    { id = "known", title = t "Imported", type = "code" },
    { id = "held", title = t "Quarantined", type = "integer" },
    { id = "kind", title = t "Kind", type = "text", tone = "tone" },
  } })
end

return {
  id = "overview", path = "/", title = "Overview", nav = 1,
  sections = {
    { id = "waits", build = first },
    { id = "figures", build = figures },
    { id = "map", build = map },
    { id = "findings", build = findings },
    { id = "jobs", title = "Jobs", build = jobs },
    { id = "fresh", title = "How old the data are", build = fresh },
  },
}

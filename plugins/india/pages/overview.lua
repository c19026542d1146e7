-- Where the programme stands in the country, and what waits for a person: the
-- page that an officer opens in the morning.
local face = require "lib.face"
local programme = require "lib.programme"
local quality = require "lib.quality"
local wording = require "lib.wording"

local LAST_IMPORTS, STATES_SHOWN = 6, 10

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

local function map_rows(ctx, step)
  local t, counts, rows, most = ctx.t, programme.by_state(step), {}, nil
  for s in zila.rows([[SELECT s.state, s.iso, s.name, s.name_hi,
      (SELECT count(*) FROM district AS d WHERE d.state = s.state) AS n FROM state AS s ORDER BY s.name]]) do
    local n = counts and (counts[s.state] or 0)
    local row = { code = s.state, state = wording.state(ctx, s), href = face.state(s.iso), n = n, of = s.n,
      counted = n and t("{n} of {of}", { n = n, of = s.n }) or nil, share = n and s.n > 0 and n * 100 / s.n or nil }
    rows[#rows + 1] = row
    if row.share and (not most or row.share > most.share) then most = row end
  end
  return rows, most
end

local function map(doc, ctx)
  local t, step = ctx.t, chosen(ctx)
  local choices = {}
  for i, other in ipairs(mapped()) do choices[i] = { other.name, t(other.label) } end
  local rows, most = map_rows(ctx, step)
  doc:chart { id = "map", kind = "tiles", caption = t(step.label), rows = rows,
    message = most and t("Share of the districts of each State/UT. Most: {state}, {n} of {of}.", most)
      or t "Nothing is recorded of this step yet.",
    note = wording.of_counts(ctx, t("Counts are of districts of the {list}.", { list = wording.list(ctx) })),
    columns = {
      { id = "code", title = t "LGD code", type = "code", link = "href" },
      { id = "state", title = t "State/UT", type = "text", link = "href" },
      { id = "share", title = t "Share", type = "percent" },
      { id = "counted", title = t "Districts", type = "text" },
    } }
  doc:form { action = "/", get = true, submit = t "Show", fields = {
    { kind = "select", name = "map", label = t "What the map shows", value = step.name, choices = choices },
    { kind = "date", name = "as_of", label = t "Position as on", value = ctx.as_of },
  } }
end

local function figures(doc, ctx)
  local names = {}
  for i, found in ipairs(programme.figures(ctx)) do names[i] = found.step.name end
  doc:figures(names)
  doc:links(ctx.t "More about the figures", {
    { text = ctx.t "The whole report on progress", href = "/reports/progress" } })
end

local function waits(doc, ctx)
  local t = ctx.t
  local lines = zila.one [[SELECT count(*) AS n, count(DISTINCT import_id) AS imports,
    sum(stake) FILTER (WHERE stake_currency = 'INR') AS inr, sum(stake) FILTER (WHERE stake_currency = 'USD') AS usd
    FROM reject WHERE waits]]
  local open = zila.one [[SELECT count(*) FILTER (WHERE severity = 'error') AS errors,
    count(*) FILTER (WHERE severity = 'warning') AS warnings FROM finding WHERE status = 'open']]
  local stakes = {}
  for _, currency in ipairs { "INR", "USD" } do
    local money = face.money(ctx, lines[currency:lower()], currency)
    if money then stakes[#stakes + 1] = money end
  end
  doc:facts {
    { t "Open errors", { text = zila.number.format(open.errors), href = "/findings?severity=error" } },
    { t "Open warnings", { text = zila.number.format(open.warnings), href = "/findings?severity=warning" } },
    { t "Lines in quarantine", { text = zila.number.format(lines.n), href = "/quarantine" } },
    { t "Value at stake in them", #stakes > 0 and table.concat(stakes, "; ") or lines.n == 0 and t "none" or nil },
  }
  local rows = {}
  for i, row in ipairs(quality.findings_by_state(ctx)) do
    if i > STATES_SHOWN then break end
    local iso = row.state and zila.value("SELECT iso FROM state_all WHERE state = ?", { row.state })
    rows[i] = { state = row.state and wording.state(ctx, row) or t "All States/UTs", href = face.state(iso),
      errors = row.errors, warnings = row.warnings, infos = row.infos }
  end
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
  for row in zila.rows [[SELECT j.name, j.next_due, r.id AS run, r.state
      FROM (SELECT * FROM job WHERE enabled ORDER BY next_due IS NULL, next_due, name LIMIT 8) AS j
      LEFT JOIN job_run AS r ON r.id = (SELECT max(id) FROM job_run WHERE job = j.name)
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
    { id = "figures", title = "The eight figures", build = figures },
    { id = "map", title = "State by state", build = map },
    { id = "waits", title = "What waits for a person", build = waits },
    { id = "jobs", title = "Jobs", build = jobs },
    { id = "fresh", title = "How old the data are", build = fresh },
  },
}

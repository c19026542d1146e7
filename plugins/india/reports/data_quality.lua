-- What an analyst must know of the data before a figure of them is answered for:
-- where they come from, what was left out or assumed, what the checks say, how
-- much of the country they cover and how old they are. With --state it is one
-- state's, and shows nothing of another.
local match = require "lib.product_match"
local notes = require "lib.data_notes"
local programme = require "lib.programme"
local quality = require "lib.quality"
local wording = require "lib.wording"

local OLD_DAYS, LATELY_DAYS = 365, 90
local MOST, MOST_WORST = 200, 25

local function place(ctx, row)
  return row.state and wording.state(ctx, { name = row.name or row.state_name, name_hi = row.name_hi }) or nil
end

-- What the report is about, in words.
local function whole(ctx) return ctx.state and wording.own_name(ctx) or ctx.t("All States/UTs") end

local function shown(ctx, rows, most) return wording.limited(ctx, rows, most or MOST) end

-- A table with its rows, or one sentence where there are none.
local function table_or(doc, ctx, none, made)
  if #made.rows == 0 then return doc:paragraph(none) end
  made.rows, made.note = shown(ctx, made.rows, made.most)
  made.most = nil
  doc:table(made)
end

local function figure(ctx, name, label, unit, sql)
  return ctx:figure(name, { label = label, unit = unit, sql = sql })
end

local function summary(doc, ctx)
  local t = ctx.t
  local waiting = figure(ctx, "lines_waiting", t "Lines in quarantine", t "lines",
    "SELECT id AS key, import_id, line FROM reject WHERE waits" .. quality.only(ctx, "state"))
  local errors = figure(ctx, "open_errors", t "Open findings that are errors", t "findings",
    "SELECT id AS key, import_id, line FROM finding WHERE status = 'open' AND severity = 'error'"
    .. quality.only(ctx, "state"))
  local old, off, others = 0, 0, 0
  for _, row in ipairs(quality.findings(ctx)) do
    if row.severity ~= "error" then others = others + row.open end
  end
  local imports = quality.imports(ctx)
  for _, row in ipairs(imports) do
    if row.days > OLD_DAYS then old = old + 1 end
  end
  for _, row in ipairs(quality.of_imports(imports, "SELECT import_id FROM control WHERE NOT agrees")) do
    if row.import.own then off = off + 1 end
  end
  doc:paragraph(t("{place}: {files} files are behind the figures, {old} of them imported more than a year before the "
    .. "as-of day. Totals that files state and their rows do not reach: {off}. Lines in quarantine, which are in no "
    .. "figure: {waiting}. Open findings: {errors} errors, {others} warnings and remarks.", { place = whole(ctx),
    files = #imports, old = old, off = off, waiting = waiting, errors = errors, others = others }))
  if #quality.findings(ctx) == 0 and zila.value "SELECT count(*) FROM rule_run" == 0 then
    doc:note(t "No check of this day or an earlier one is on record: run `zila check` first.", "warning")
  end
  doc:figures { "lines_waiting", "open_errors" }
  for _, text in ipairs(ctx.state and {} or wording.synthetic(ctx)) do doc:note(text, "synthetic") end
  if ctx.state then notes.synthetic(doc, ctx) end
end

local BOOKS = { "read", "added", "changed", "unchanged", "quarantined", "skipped" }

local function imports(doc, ctx)
  local t, rows, wrong = ctx.t, {}, 0
  for i, row in ipairs(quality.imports(ctx)) do
    local of = { file = row.source, sheet = row.sheet ~= "" and row.sheet or nil, importer = row.importer,
      as_on = row.as_on, known = row.known_at:sub(1, 10), days = row.days, import_id = row.id,
      verdict = table.concat({ row.format, row.encoding, row.unit ~= "" and row.unit or nil }, ", "),
      old = row.days > OLD_DAYS and t "older than a year" or nil }
    if row.own then
      for _, name in ipairs(BOOKS) do of[name] = row[name] end
      if row.read ~= row.added + row.changed + row.unchanged + row.quarantined + row.skipped then wrong = wrong + 1 end
    end
    rows[i] = of
  end
  if #rows > 0 then
    doc:paragraph(wrong == 0
      and t "The books of every file agree: read = added + changed + unchanged + quarantined + skipped."
      or t("The books of {n} files do not agree: run `zila doctor`.", { n = wrong }))
    if ctx.state then doc:paragraph(t "Of a file that holds other States/UTs too, no count is shown.") end
  end
  local list, note = shown(ctx, rows)
  if #rows == 0 then return doc:paragraph(t "No file has been imported.") end
  doc:table { id = "imports", caption = t "Files in force and their books", rows = list, note = note, columns = {
    { id = "file", title = t "File", type = "text" },
    { id = "sheet", title = t "Sheet", type = "text" },
    { id = "importer", title = t "Importer", type = "text" },
    { id = "verdict", title = t "Read as", type = "text" },
    { id = "as_on", title = t "As on", type = "date" },
    { id = "known", title = t "Imported on", type = "date" },
    { id = "days", title = t "Days old", type = "integer" },
    { id = "read", title = t "Read", type = "integer" },
    { id = "added", title = t "Added", type = "integer" },
    { id = "changed", title = t "Changed", type = "integer" },
    { id = "unchanged", title = t "Unchanged", type = "integer" },
    { id = "quarantined", title = t "Quarantined", type = "integer" },
    { id = "skipped", title = t "Skipped", type = "integer" },
    { id = "old", title = t "Remark", type = "text" },
  } }
end

local function controls(doc, ctx)
  local t, rows, agreed = ctx.t, {}, 0
  for _, row in ipairs(quality.of_imports(quality.imports(ctx), "SELECT * FROM control ORDER BY import_id, label")) do
    if row.import.own and row.agrees == 1 then agreed = agreed + 1 end
    if row.import.own and row.agrees == 0 then
      rows[#rows + 1] = { file = row.import.source, sheet = row.import.sheet ~= "" and row.import.sheet or nil,
        label = row.label, stated = row.stated, computed = row.computed, remark = row.remark,
        import_id = row.import_id }
    end
  end
  doc:paragraph(t("Totals that files state: {agreed} agree with the sum of their rows, {off} do not.",
    { agreed = agreed, off = #rows }))
  if #rows == 0 then return end
  table_or(doc, ctx, "", { id = "controls", caption = t "Totals that their rows do not reach", rows = rows,
    columns = {
    { id = "file", title = t "File", type = "text" },
    { id = "sheet", title = t "Sheet", type = "text" },
    { id = "label", title = t "Total", type = "text" },
    { id = "stated", title = t "Stated", type = "text" },
    { id = "computed", title = t "Sum of the rows", type = "text" },
    { id = "remark", title = t "Remark", type = "text" },
  } })
end

local function assumed(doc, ctx)
  local t, rows = ctx.t, {}
  for _, row in ipairs(quality.of_imports(quality.imports(ctx),
    "SELECT * FROM notice ORDER BY import_id, code, column_name")) do
    rows[#rows + 1] = { file = row.import.source, what = notes.notice(ctx, row.code),
      column = row.column_name ~= "" and row.column_name or nil, n = row.import.own and row.count or nil,
      import_id = row.import_id }
  end
  table_or(doc, ctx, t "Nothing was mended or assumed on the way in.", {
    id = "assumed", caption = t "What was mended or assumed on the way in", rows = rows, columns = {
    { id = "file", title = t "File", type = "text" },
    { id = "what", title = t "What", type = "text" },
    { id = "column", title = t "Column", type = "text" },
    { id = "n", title = t "Lines", type = "integer" },
  } })
end

local function quarantine(doc, ctx)
  local t, rows = ctx.t, {}
  local total = { place = whole(ctx), total = true, n = 0, unread = 0, young = 0, middle = 0, old = 0 }
  for i, row in ipairs(quality.waiting(ctx)) do
    rows[i] = { place = place(ctx, row) or t "not known", cause = row.code, column = row.column_name, n = row.n,
      inr = row.inr, usd = row.usd, young = row.young, middle = row.middle, old = row.old, oldest = row.oldest,
      code = row.state, reason = row.code }
    for _, name in ipairs { "n", "unread", "young", "middle", "old" } do total[name] = total[name] + row[name] end
    for _, name in ipairs { "inr", "usd" } do
      if row[name] then total[name] = (total[name] or 0) + row[name] end
    end
    total.oldest = math.max(total.oldest or 0, row.oldest)
  end
  if #rows == 0 then return doc:paragraph(t "No line waits in quarantine.") end
  doc:paragraph(t("Lines in quarantine are in no figure: {n}, the oldest for {days} days. `zila rejects` answers them.",
    { n = total.n, days = total.oldest }))
  local list, note = shown(ctx, rows)
  if (total.inr or total.usd) and total.unread > 0 then
    local words = t("Lines whose value could not be read, and is not in what is at stake: {n}.", { n = total.unread })
    note = note and note .. " " .. words or words
  end
  list = table.move(list, 1, #list, 1, {})
  list[#list + 1] = total
  doc:table { id = "quarantine", caption = t "Lines in quarantine, by State/UT and cause", rows = list, note = note,
    columns = {
    { id = "place", title = t "State/UT", type = "text" },
    { id = "cause", title = t "Cause", type = "text" },
    { id = "column", title = t "Column", type = "text" },
    { id = "n", title = t "Lines", type = "integer" },
    { id = "inr", title = t "Value at stake", type = "money", unit = "INR" },
    { id = "usd", title = t "Value at stake", type = "money", unit = "USD" },
    { id = "young", title = t "Up to 30 days", type = "integer" },
    { id = "middle", title = t "31 to 90 days", type = "integer" },
    { id = "old", title = t "Over 90 days", type = "integer" },
    { id = "oldest", title = t "Oldest, days", type = "integer" },
  } }
end

local function by_state(doc, ctx)
  local t, rows = ctx.t, {}
  for i, row in ipairs(quality.findings_by_state(ctx)) do
    rows[i] = { place = place(ctx, row) or t "not of one State/UT", errors = row.errors, warnings = row.warnings,
      infos = row.infos }
  end
  if #rows == 0 then return end
  doc:chart { id = "findings_states", kind = "stacked", rows = rows, caption = t "Open findings by State/UT",
    message = t("The worst: {place}, with {errors} errors, {warnings} warnings and {infos} remarks.", rows[1]),
      columns = {
    { id = "place", title = t "State/UT", type = "text" },
    { id = "errors", title = t "Errors", type = "integer" },
    { id = "warnings", title = t "Warnings", type = "integer" },
    { id = "infos", title = t "Remarks", type = "integer" },
  } }
end

local function findings(doc, ctx)
  local t, rows, worst = ctx.t, {}, {}
  for i, row in ipairs(quality.findings(ctx)) do
    rows[i] = { severity = t(wording.severity[row.severity]), title = row.title and t(row.title), rule = row.rule,
      open = row.open, waived = row.waived, districts = row.districts, days = row.days }
  end
  if not ctx.state then by_state(doc, ctx) end
  table_or(doc, ctx, t "No finding is open.", { id = "findings", caption = t "Findings by rule", rows = rows,
    columns = {
    { id = "severity", title = t "Severity", type = "text" },
    { id = "title", title = t "What should hold", type = "text" },
    { id = "rule", title = t "Rule", type = "text" },
    { id = "open", title = t "Open", type = "integer" },
    { id = "waived", title = t "Waived", type = "integer" },
    { id = "districts", title = t "Districts", type = "integer" },
    { id = "days", title = t "Longest open, days", type = "integer" },
  } })
  for i, row in ipairs(quality.worst(ctx, MOST_WORST)) do
    row.place_name = place(ctx, row)
    worst[i] = { severity = t(wording.severity[row.severity]), state = place(ctx, row), district = row.place,
      message = ctx.finding(row), file = row.source, sheet = row.sheet ~= "" and row.sheet or nil, row = row.line,
      rule = row.rule, days = row.days_open, import_id = row.source and row.import_id, line = row.line }
  end
  if #worst == 0 then return end
  local columns = {
    { id = "severity", title = t "Severity", type = "text" },
    { id = "state", title = t "State/UT", type = "text" },
    { id = "district", title = t "District", type = "text" },
    { id = "message", title = t "Finding", type = "text" },
    { id = "file", title = t "File", type = "text" },
    { id = "sheet", title = t "Sheet", type = "text" },
    { id = "row", title = t "Row", type = "integer" },
    { id = "days", title = t "Days open", type = "integer" },
    { id = "rule", title = t "Rule", type = "text" },
  }
  if ctx.state then table.remove(columns, 2) end
  doc:table { id = "worst", caption = t "The worst open findings", rows = worst, columns = columns }
end

local function rules(doc, ctx)
  local t, idle, changed = ctx.t, {}, {}
  for i, row in ipairs(quality.idle_rules(ctx)) do
    idle[i] = { rule = row.rule, title = row.title and t(row.title),
      place = place(ctx, row) or (row.state == 0 and t "All States/UTs" or nil),
      outcome = quality.outcome(ctx, row.outcome), why = quality.idle_reason(ctx, row.message) }
  end
  for i, row in ipairs(quality.changed_rules(ctx)) do
    changed[i] = { rule = row.rule, place = place(ctx, row), params = row.params,
      severity = t(wording.severity[row.severity] or row.severity), plugin = row.plugin, why = row.message }
  end
  table_or(doc, ctx, t "Every rule of the newest checks ran.", { id = "idle_rules",
    caption = t "Rules that judged nothing, or not all", rows = idle, columns = {
    { id = "rule", title = t "Rule", type = "text" },
    { id = "title", title = t "What should hold", type = "text" },
    { id = "place", title = t "State/UT", type = "text" },
    { id = "outcome", title = t "What became of it", type = "text" },
    { id = "why", title = t "Reason", type = "text" },
  } })
  table_or(doc, ctx, t "No State/UT has other parameters of a rule.", { id = "changed_rules",
    caption = t "Rules with parameters of a State/UT", rows = changed, columns = {
    { id = "rule", title = t "Rule", type = "text" },
    { id = "place", title = t "State/UT", type = "text" },
    { id = "severity", title = t "Severity", type = "text" },
    { id = "params", title = t "Parameters", type = "text" },
    { id = "plugin", title = t "Plugin", type = "text" },
    { id = "why", title = t "Reason", type = "text" },
  } })
end

local function waivers(doc, ctx)
  local t, rows = ctx.t, {}
  for i, row in ipairs(quality.waivers(ctx, LATELY_DAYS)) do
    rows[i] = { status = row.status == "holds" and t "in force" or t "expired", rule = row.rule,
      place = place(ctx, row),
      district = row.place, finding = row.finding, owner = row.owner, reason = row.reason, until_day = row["until"] }
  end
  table_or(doc, ctx, t("No waiver is in force, and none expired in the last {days} days.", { days = LATELY_DAYS }), {
    id = "waivers_told", caption = t("Waivers in force, or expired in the last {days} days", { days = LATELY_DAYS }),
    rows = rows, columns = {
    { id = "status", title = t "Standing", type = "text" },
    { id = "rule", title = t "Rule", type = "text" },
    { id = "place", title = t "State/UT", type = "text" },
    { id = "district", title = t "District", type = "text" },
    { id = "finding", title = t "Finding", type = "integer" },
    { id = "owner", title = t "Accepted by", type = "text" },
    { id = "reason", title = t "Reason", type = "text" },
    { id = "until_day", title = t "Until", type = "date" },
  } })
end

-- Counts of districts by state and register, and of all.
local function count_coverage(ctx)
  local by, all = {}, { n = 0, got = 0 }
  for _, register in ipairs(quality.registers) do all[register.id] = 0 end
  for _, row in ipairs(quality.districts(ctx)) do
    local own = by[row.state] or { n = 0, got = 0 }
    by[row.state] = own
    for _, count in ipairs { own, all } do
      count.n = count.n + 1
      for _, register in ipairs(quality.registers) do
        count[register.id] = (count[register.id] or 0) + row[register.id]
        count.got = count.got + row[register.id]
      end
    end
  end
  return by, all
end

local function coverage_bars(doc, ctx, all)
  local t, rows, least = ctx.t, {}, nil
  for i, register in ipairs(quality.registers) do
    local n = all[register.id]
    rows[i] = { what = t(register.label), n = n, of = all.n, counted = t("{n} of {of}", { n = n, of = all.n }),
      share = all.n > 0 and n * 100 / all.n or nil }
    if not least or n < least.n then least = rows[i] end
  end
  doc:chart { id = "coverage", kind = "bar", rows = rows, caption = t "Districts that the data cover",
    message = t("Least covered: {what}, in {n} of {of} districts.", least),
    note = wording.of_counts(ctx, t("Counts are of districts of the {list}.", { list = wording.list(ctx) })),
      columns = {
    { id = "what", title = t "What", type = "text" },
    { id = "counted", title = t "Districts", type = "text" },
    { id = "share", title = t "Share", type = "percent" },
  } }
end

local function coverage_map(doc, ctx, by)
  local t, rows, least, most = ctx.t, {}, nil, nil
  for _, state in ipairs(quality.states(ctx)) do
    local own = by[state.state] or { n = 0, got = 0 }
    local row = { code = state.state, state = wording.state(ctx, state),
      share = own.n > 0 and own.got * 100 / (own.n * #quality.registers) or nil }
    rows[#rows + 1] = row
    if row.share and (not least or row.share < least.share) then least = row end
    if row.share and (not most or row.share > most.share) then most = row end
  end
  if not least then return end
  doc:chart { id = "coverage_map", kind = "tiles", rows = rows, caption = t "How much is recorded of the districts",
    message = t("Most: {most} ({most_percent} %). Least: {least} ({least_percent} %).", { most = most.state,
      most_percent = zila.number.percent(most.share, 100), least = least.state,
      least_percent = zila.number.percent(least.share, 100) }),
    note = t "Of products, DEPC, meetings, plans and exports of each district, the share that is recorded.",
      columns = {
    { id = "code", title = t "LGD code", type = "code" },
    { id = "state", title = t "State/UT", type = "text" },
    { id = "share", title = t "Share", type = "percent" },
  } }
end

local function coverage_columns(ctx)
  local columns = { { id = "state", title = ctx.t "State/UT", type = "text" },
    { id = "districts", title = ctx.t "Districts", type = "integer" } }
  for _, register in ipairs(quality.registers) do
    columns[#columns + 1] = { id = register.id, title = ctx.t(register.label), type = "integer",
      sql = quality.behind(register) }
    columns[#columns + 1] = { id = register.id .. "_share", title = ctx.t "Share", type = "percent" }
  end
  return columns
end

local function coverage_row(own, row)
  row.districts = own.n
  for _, register in ipairs(quality.registers) do
    local n = own[register.id] or 0
    row[register.id] = n
    row[register.id .. "_share"] = own.n > 0 and n * 100 / own.n or nil
  end
  return row
end

-- Of a state: each district that something is missing of.
local function gaps(doc, ctx)
  local t, rows = ctx.t, {}
  local columns = { { id = "district", title = t "District", type = "text" }, { id = "code", title = t "LGD code",
    type = "code" } }
  for _, register in ipairs(quality.registers) do
    columns[#columns + 1] = { id = register.id, title = t(register.label), type = "text" }
  end
  for _, row in ipairs(quality.districts(ctx)) do
    local out, missing = { district = row.name, code = row.district }, false
    for _, register in ipairs(quality.registers) do
      if row[register.id] == 0 then out[register.id], missing = t "missing", true end
    end
    if missing then rows[#rows + 1] = out end
  end
  table_or(doc, ctx, t "Of every district each of these is recorded.", { id = "gaps",
    caption = t "Districts of which something is missing", rows = rows, columns = columns })
end

local function coverage(doc, ctx)
  local by, all = count_coverage(ctx)
  coverage_bars(doc, ctx, all)
  if not ctx.state then coverage_map(doc, ctx, by) end
  local rows = {}
  for _, state in ipairs(quality.states(ctx)) do
    rows[#rows + 1] = coverage_row(by[state.state] or { n = 0 }, {
      code = state.state, state = wording.state(ctx, state) })
  end
  if not ctx.state then rows[#rows + 1] = coverage_row(all, { state = whole(ctx), total = true }) end
  doc:table { id = "coverage_states", caption = ctx.t "Districts covered, by State/UT", rows = rows,
    note = wording.of_counts(ctx, ctx.t("Counts are of districts of the {list}.", { list = wording.list(ctx) })),
    columns = coverage_columns(ctx) }
  if ctx.state then gaps(doc, ctx) end
end

local function freshness(doc, ctx)
  local t, rows = ctx.t, {}
  doc:paragraph(t("The district list in force is the {list}, {days} days old on the as-of day.",
    { list = wording.list(ctx), days = math.max(0, zila.date.days(ctx.list_date, ctx.as_of)) }))
  local reach, none = quality.reach(ctx), 0
  for _, state in ipairs(quality.states(ctx)) do
    local own = reach[state.state]
    if not own then none = none + 1 end
    rows[#rows + 1] = { state = wording.state(ctx, state), newest = own and own.newest,
      days = own and own.newest and math.max(0, zila.date.days(own.newest, ctx.as_of)),
        provisional = own and own.provisional,
      import_id = own and own.import_id, line = own and own.line }
  end
  if none > 0 then doc:paragraph(t("States/UTs of which no exports are held: {n}.", { n = none })) end
  doc:table { id = "reach", caption = t "How far exports reach, by State/UT", rows = rows, columns = {
    { id = "state", title = t "State/UT", type = "text" },
    { id = "newest", title = t "Exports up to", type = "date" },
    { id = "days", title = t "Days before the as-of day", type = "integer" },
    { id = "provisional", title = t "Years with provisional figures", type = "text" },
  } }
  table_or(doc, ctx, t "No list of products is held.", { id = "lists", caption = t "Lists of products",
    rows = quality.lists(ctx),
    note = wording.of_counts(ctx, t("Counts are of districts of the {list}.", { list = wording.list(ctx) })),
    columns = {
    { id = "list", title = t "List", type = "text" },
    { id = "as_on", title = t "As on", type = "date" },
    { id = "products", title = t "Products", type = "integer" },
    { id = "districts", title = t "Districts", type = "integer" },
  } })
end

local function conflicts(doc, ctx)
  local t, names = ctx.t, {}
  local rows, both = match.differing(ctx)
  for _, state in ipairs(quality.states(ctx)) do names[state.state] = wording.state(ctx, state) end
  for _, row in ipairs(rows) do row.state = names[row.state] end
  doc:paragraph(t("Districts that DPIIT's list and a State/UT's own both name: {both}; with different products: {n}.",
    { both = both, n = #rows }))
  if #rows == 0 then return end
  table_or(doc, ctx, "", { id = "conflicts", caption = t "Lists that name different products", rows = rows,
    columns = {
    { id = "state", title = t "State/UT", type = "text" },
    { id = "district", title = t "District", type = "text" },
    { id = "list", title = t "List", type = "text" },
    { id = "own", title = t "Products of the State/UT's list", type = "text" },
    { id = "national", title = t "DPIIT-ODOP", type = "text" },
  } })
end

-- Published figures beside what is held; `last` is a column more.
local function reconciled(doc, ctx, rows, note, last)
  local t = ctx.t
  doc:table { id = "reconciliation", caption = t "Published figures and what the data hold", rows = rows, note = note,
    columns = {
    { id = "what", title = t "Figure", type = "text" },
    { id = "published", title = t "Published", type = "integer" },
    { id = "as_on", title = t "As on", type = "date" },
    { id = "held", title = t "Held", type = "integer", figure = "name" },
    { id = "difference", title = t "Difference", type = "integer" },
    last,
  } }
end

-- Of a state only the size of its district list is published.
local function state_reconciled(doc, ctx)
  local t = ctx.t
  local row = zila.one([[SELECT value, as_on, import_id, line FROM published_figure
    WHERE indicator = 'districts_in_lgd_list' AND state = ?1 ORDER BY as_on DESC LIMIT 1]], { ctx.state.code })
  local held = programme.districts(ctx.state.code)
  if not row then return doc:paragraph(t "No figure of this State/UT has been published.") end
  reconciled(doc, ctx, { { what = t "Districts in the LGD list", published = row.value, as_on = row.as_on, held = held,
    difference = held - row.value, import_id = row.import_id, line = row.line } })
end

local function reconciliation(doc, ctx)
  if ctx.state then return state_reconciled(doc, ctx) end
  local t, rows, short = ctx.t, {}, 0
  for _, found in ipairs(programme.figures(ctx)) do
    local published, held = found.published, found.value or 0
    if published then
      local reached = held >= published.value
      if not reached then short = short + 1 end
      rows[#rows + 1] = { name = found.step.name, what = t(found.step.label), published = published.value,
        as_on = published.as_on, held = found.value, difference = found.value and held - published.value,
        verdict = not found.value and t "nothing is recorded" or reached and t "reached" or t "not reached",
        import_id = published.import_id, line = published.line }
    end
  end
  doc:paragraph(t("Published figures that the data do not reach: {short} of {n}.", { short = short, n = #rows }))
  if #rows == 0 then return end
  reconciled(doc, ctx, rows, wording.of_counts(ctx), { id = "verdict", title = t "Standing", type = "text" })
end

return {
  id = "data_quality",
  title = "Quality of the data",
  scope = "any",
  sections = {
    { id = "summary", title = "What to know first", build = summary },
    { id = "coverage", title = "Coverage", build = coverage },
    { id = "freshness", title = "How old the data are", build = freshness },
    { id = "findings", title = "What the checks found", build = findings },
    { id = "rules", title = "Rules that did not run, or not as for others", build = rules },
    { id = "waivers", title = "Waivers", build = waivers },
    { id = "quarantine", title = "Quarantine", build = quarantine },
    { id = "controls", title = "Totals of files", build = controls },
    { id = "reconciliation", title = "Published figures", build = reconciliation },
    { id = "conflicts", title = "Lists that disagree", build = conflicts },
    { id = "assumed", title = "What was assumed", build = assumed },
    { id = "imports", title = "Files and their books", build = imports },
  },
}

-- The programme's progress in the country, as the answer to Rajya Sabha
-- unstarred question 1596 of 29 July 2022 gave it, counted from the district
-- and state records and set beside what was published.
local programme = require "lib.programme"
local wording = require "lib.wording"

local MOST_OPEN = 120 -- rows of the list of what is missing

local function sentence(ctx, found)
  local value, of = found.value, found.of
  if not of then
    return ctx.t("Plans of {n} districts have been formally notified by the DEPCs; {undrafted} of them have no draft "
      .. "on record: no share of the drafted plans can be told.", { n = value, undrafted = programme.undrafted() })
  end
  local words = value == of.value and found.step.all or found.step.some
  return ctx.t(words, {
    n = value, of = of.value, percent = zila.number.percent(value, of.value), list = wording.list(ctx),
  })
end

--- How the counts stand to the newest published ones, in one paragraph.
local function comparison(ctx, all)
  local agree, differ, unpublished = 0, {}, 0
  for _, found in ipairs(all) do
    if not found.value or not found.published then
      unpublished = unpublished + 1
    elseif found.value == found.published.value then
      agree = agree + 1
    else
      differ[#differ + 1] = ctx.t("{step}: {difference} ({published} as on {date})", {
        step = ctx.t(found.step.label), difference = ("%+d"):format(found.value - found.published.value),
        published = found.published.value, date = wording.date(found.published.as_on),
      })
    end
  end
  local text = ctx.t("Of the eight figures, {agree} agree with the newest published ones, {differ} differ and "
    .. "{missing} have nothing to be compared with.", { agree = agree, differ = #differ, missing = unpublished })
  if #differ == 0 then return text end
  return text .. " " .. ctx.t("Differences, computed less published: {list}.", { list = table.concat(differ, "; ") })
end

local function answer(doc, ctx)
  local all, known, unknown = programme.figures(ctx), {}, {}
  for _, found in ipairs(all) do
    if found.value and (found.of or programme.undrafted() > 0) then
      -- of no drafts nothing can be told
      if not found.of or found.of.value > 0 then known[#known + 1] = sentence(ctx, found) end
    else
      unknown[#unknown + 1] = ctx.t(found.step.label)
    end
  end
  if #known > 0 then
    doc:paragraph(ctx.t("As on {date}:", { date = wording.date(ctx.as_of) }) .. " " .. table.concat(known, " "))
  end
  if #unknown > 0 then
    doc:note(ctx.t("As on {date} no records are held of: {steps}. What is not recorded is not known; it is not 0.",
      { date = wording.date(ctx.as_of), steps = table.concat(unknown, "; ") }), "warning")
  end
  doc:paragraph(comparison(ctx, all))
end

local function figures(doc, ctx)
  local names = {}
  for i, found in ipairs(programme.figures(ctx)) do names[i] = found.step.name end
  doc:figures(names)
end

local function n_of(ctx, n, of)
  return n and of and ctx.t("{n} of {of}", { n = n, of = of }) or nil
end

--- How far each step has come, as bars; what is not recorded is drawn as such.
local function steps_chart(doc, ctx)
  local rows, least, most = {}, nil, nil
  for i, found in ipairs(programme.figures(ctx)) do
    local of = found.of and found.of.value or 0
    local row = { name = found.step.name, step = ctx.t(found.step.label) }
    if found.value and of > 0 then
      row.share, row.counted = found.value * 100 / of, n_of(ctx, found.value, of)
      row.percent = zila.number.percent(found.value, of)
      if not least or row.share < least.share then least = row end
      if not most or row.share > most.share then most = row end
    end
    rows[i] = row
  end
  if not least then return end
  doc:chart {
    id = "steps_share", kind = "bar", caption = ctx.t("How far each step has come"), rows = rows,
    message = ctx.t("Furthest: {most} ({most_percent} %). Least far: {least} ({least_percent} %).", {
      most = most.step, most_percent = most.percent, least = least.step, least_percent = least.percent,
    }),
    note = wording.of_counts(ctx, ctx.t("The next table says what each step is counted on.")),
    columns = {
      { id = "step", title = ctx.t("Step"), type = "text" },
      { id = "counted", title = ctx.t("Computed"), type = "text", figure = "name" },
      { id = "share", title = ctx.t("Share"), type = "percent", figure = "name" },
    },
  }
end

local function steps(doc, ctx)
  steps_chart(doc, ctx)
  local rows = {}
  for i, found in ipairs(programme.figures(ctx)) do
    local published, value = found.published or {}, found.value
    rows[i] = {
      name = found.step.name, step = ctx.t(found.step.label),
      computed = value, of = value and found.of and found.of.value,
      of_what = found.of and found.of.label, published = published.value, as_on = published.as_on,
      share = value and found.of and found.of.value > 0 and value * 100 / found.of.value or nil,
      difference = value and published.value and value - published.value,
      since = published.since ~= published.as_on and published.since or nil,
      import_id = published.import_id, line = published.line,
    }
  end
  doc:table {
    id = "steps", caption = ctx.t("Steps of the programme: computed and published"), rows = rows,
    note = wording.of_counts(ctx, ctx.t("The source of a row is the published figure. Computed on the as-of day; "
      .. "published on the date shown, so an older figure may differ rightly.")),
    columns = {
      { id = "step", title = ctx.t("Step"), type = "text" },
      { id = "computed", title = ctx.t("Computed"), type = "integer", figure = "name" },
      { id = "of", title = ctx.t("Of"), type = "integer", figure = "name" },
      { id = "of_what", title = ctx.t("Counted on"), type = "text" },
      { id = "share", title = ctx.t("Share"), type = "percent", figure = "name" },
      { id = "published", title = ctx.t("Published"), type = "integer" },
      { id = "as_on", title = ctx.t("As on"), type = "date" },
      { id = "since", title = ctx.t("Same value since"), type = "date" },
      { id = "difference", title = ctx.t("Difference"), type = "integer" },
    },
  }
end

-- Columns of the table by state that count districts, by the step they count.
local COUNTED = { products = "districts_with_products", meetings = "depc_meeting_districts",
  drafted = "plans_drafted", notified = "plans_notified" }
local DATED = { depc = "depc_states", strategy = "strategy_states", nodal = "nodal_officer_states" }

local function step_called(name)
  for _, step in ipairs(programme.steps) do
    if step.name == name then return step end
  end
  error("no step " .. name)
end

local function state_rows(ctx)
  local counts, dates = {}, {}
  for column, name in pairs(COUNTED) do counts[column] = programme.by_state(step_called(name)) end
  for column, name in pairs(DATED) do dates[column] = programme.dates(step_called(name)) end
  local rows, total = {}, { state = ctx.t("All States/UTs"), total = true, districts = 0 }
  for s in zila.rows([[SELECT s.state, s.name, s.name_hi,
      (SELECT count(*) FROM district AS d WHERE d.state = s.state) AS n FROM state AS s ORDER BY s.name]]) do
    local row = { code = s.state, state = wording.state(ctx, s), districts = s.n }
    total.districts = total.districts + s.n
    for column, found in pairs(counts) do
      row[column] = found[s.state] or 0
      total[column] = (total[column] or 0) + row[column]
    end
    for column, found in pairs(dates) do row[column] = found[s.state] end
    rows[#rows + 1] = row
  end
  rows[#rows + 1] = total
  return rows
end

-- The rows behind a state's count of districts, and behind the first date of a
-- step; the total's row has no code.
local DISTRICTS = "SELECT district AS key, import_id, line FROM district WHERE state = ifnull(:code, state)"

local function behind_count(name)
  return programme.sql(step_called(name)) .. " AND d.state = ifnull(:code, d.state)"
end

local function behind_date(column)
  local step = step_called(DATED[column])
  return ("%s AND r.state = :code AND %s = :%s"):format(programme.sql(step), step.date, column)
end

-- The step shown on the map: the furthest one that is recorded.
local MAPPED = { "plans_drafted", "depc_meeting_districts", "districts_with_products" }

local function mapped()
  for _, name in ipairs(MAPPED) do
    local step = step_called(name)
    local counts = programme.by_state(step)
    if counts then return step, counts end
  end
end

--- The share of its districts in which a State has taken the step.
local function map(doc, ctx)
  local step, counts = mapped()
  if not step then return end
  local rows, all, none = {}, 0, 0
  for s in zila.rows([[SELECT s.state, s.name, s.name_hi,
      (SELECT count(*) FROM district AS d WHERE d.state = s.state) AS n FROM state AS s ORDER BY s.name]]) do
    local n = counts[s.state] or 0
    rows[#rows + 1] = { code = s.state, state = wording.state(ctx, s),
      counted = n_of(ctx, n, s.n), share = s.n > 0 and n * 100 / s.n or nil }
    if s.n > 0 and n == s.n then all = all + 1 end
    if n == 0 then none = none + 1 end
  end
  doc:chart {
    id = "states_map", kind = "tiles", rows = rows,
    caption = ctx.t("Share of districts: {step}", { step = ctx.t(step.label) }),
    message = ctx.t("Reached in every district in {all} of {of} States/UTs, in no district in {none}.",
      { all = all, of = #rows, none = none }),
    note = wording.of_counts(ctx, ctx.t("Each tile is a State/UT of the same size, about where it lies. Counts are of "
      .. "districts of the {list}.", { list = wording.list(ctx) })),
    columns = {
      { id = "code", title = ctx.t("LGD code"), type = "code" },
      { id = "state", title = ctx.t("State/UT"), type = "text" },
      { id = "counted", title = ctx.t("Districts"), type = "text", sql = behind_count(step.name) },
      { id = "share", title = ctx.t("Share"), type = "percent", sql = behind_count(step.name) },
    },
  }
end

local function states(doc, ctx)
  map(doc, ctx)
  doc:table {
    id = "states", caption = ctx.t("Progress by State and Union Territory"), rows = state_rows(ctx),
    note = wording.of_counts(ctx, ctx.t("Counts are of districts of the {list}. An empty date: not recorded.",
      { list = wording.list(ctx) })),
    columns = {
      { id = "state", title = ctx.t("State/UT"), type = "text" },
      { id = "districts", title = ctx.t("Districts"), type = "integer", sql = DISTRICTS },
      { id = "products", title = ctx.t("With products"), type = "integer", sql = behind_count(COUNTED.products) },
      { id = "depc", title = ctx.t("First DEPC on"), type = "date", sql = behind_date "depc" },
      { id = "meetings", title = ctx.t("With a DEPC meeting"), type = "integer", sql = behind_count(COUNTED.meetings) },
      { id = "drafted", title = ctx.t("Plan drafted"), type = "integer", sql = behind_count(COUNTED.drafted) },
      { id = "notified", title = ctx.t("Plan notified"), type = "integer", sql = behind_count(COUNTED.notified) },
      { id = "strategy", title = ctx.t("Strategy prepared on"), type = "date", sql = behind_date "strategy" },
      { id = "nodal", title = ctx.t("Nodal officer nominated on"), type = "date", sql = behind_date "nodal" },
    },
  }
end

local OPEN = [[
  SELECT s.name AS state_name, s.name_hi, d.district, d.name, d.valid_from,
    d.district IN (SELECT district FROM product WHERE list = 'DEH') AS has_product,
    d.district IN (SELECT district FROM action_plan WHERE drafted IS NOT NULL) AS has_plan
  FROM district AS d JOIN state AS s ON s.state = d.state
  ORDER BY s.name, d.name]]

local function open(doc, ctx)
  local products = programme.has_records(step_called "districts_with_products")
  local plans = programme.has_records(step_called "plans_drafted")
  if not products and not plans then
    return doc:note(ctx.t("Neither products nor plans are recorded as on this day: what is missing can't be said."),
      "warning")
  end
  local rows, no_product, no_plan = {}, 0, 0
  for d in zila.rows(OPEN) do
    local product, plan = products and d.has_product == 0, plans and d.has_plan == 0
    if product then no_product = no_product + 1 end
    if plan then no_plan = no_plan + 1 end
    if product or plan then
      rows[#rows + 1] = {
        state = wording.state(ctx, { name = d.state_name, name_hi = d.name_hi }),
        district = d.name, code = tostring(d.district),
        product = product and ctx.t("missing") or nil, plan = plan and ctx.t("missing") or nil,
      }
    end
  end
  local counts = {}
  if products then
    counts[1] = ctx.t("Districts of the list without an identified product or service: {n}.", { n = no_product })
  end
  if plans then
    counts[#counts + 1] = ctx.t("Districts of the list without a draft plan: {n}.", { n = no_plan })
  end
  doc:paragraph(table.concat(counts, " "))
  local shown, note = wording.limited(ctx, rows, MOST_OPEN)
  doc:table {
    id = "open_districts", caption = ctx.t("Districts without an identified product or a draft plan"),
    rows = shown, note = note,
    columns = {
      { id = "state", title = ctx.t("State/UT"), type = "text" },
      { id = "district", title = ctx.t("District"), type = "text" },
      { id = "code", title = ctx.t("LGD code"), type = "code" },
      { id = "product", title = ctx.t("Product"), type = "text" },
      { id = "plan", title = ctx.t("Draft plan"), type = "text" },
    },
  }
end

local function lists(doc, ctx)
  local rows = {}
  for row in zila.rows([[SELECT as_on, sum(value) AS n FROM published_figure
      WHERE indicator = 'districts_in_lgd_list' AND state IS NOT NULL GROUP BY as_on ORDER BY as_on]]) do
    rows[#rows + 1] = { date = row.as_on, districts = row.n,
      used = row.as_on == ctx.list_date and ctx.t("in force on the as-of day") or nil }
  end
  doc:table {
    id = "district_lists", caption = ctx.t("District lists (LGD) up to the as-of day"), rows = rows,
    note = ctx.t("Only the month of a list is known; it counts from the first day of it."),
    columns = {
      { id = "date", title = ctx.t("Date of the list"), type = "date" },
      { id = "districts", title = ctx.t("Districts"), type = "integer" },
      { id = "used", title = ctx.t("Used here"), type = "text" },
    },
  }
end

-- A published count that fell is said, not refused: lists shrink, and offices
-- count differently. Two figures of one day are no change of one.
local SERIES = [[
  SELECT indicator, as_on, value, denominator, source, quality, import_id, line,
    CASE WHEN lag(as_on) OVER earlier < as_on THEN value - lag(value) OVER earlier END AS change
  FROM published_figure WHERE state IS NULL
  WINDOW earlier AS (PARTITION BY indicator ORDER BY as_on, line) ORDER BY indicator, as_on, line]]

local function series(doc, ctx)
  local rows, fallen = {}, {}
  for row in zila.rows(SERIES) do
    if (row.change or 0) < 0 then
      fallen[#fallen + 1] = ctx.t("{indicator}: {change} to {value} on {date}", { indicator = row.indicator,
        change = row.change, value = row.value, date = wording.date(row.as_on) })
    end
    rows[#rows + 1] = row
  end
  if #fallen > 0 then
    doc:paragraph(ctx.t("Published counts that fell: {list}.", { list = table.concat(fallen, "; ") }))
  end
  doc:table {
    id = "published_series", caption = ctx.t("Published figures up to the as-of day"), rows = rows,
    columns = {
      { id = "indicator", title = ctx.t("Indicator"), type = "text" },
      { id = "as_on", title = ctx.t("As on"), type = "date" },
      { id = "value", title = ctx.t("Value"), type = "integer" },
      { id = "denominator", title = ctx.t("Of"), type = "integer" },
      { id = "change", title = ctx.t("Change"), type = "integer" },
      { id = "source", title = ctx.t("Source"), type = "text" },
      { id = "quality", title = ctx.t("Quality"), type = "text" },
    },
  }
end

local function notes(doc, ctx)
  for _, text in ipairs(wording.synthetic(ctx)) do doc:note(text, "synthetic") end
  local outside = {}
  for _, step in ipairs(programme.steps) do
    local n = programme.outside(step)
    if n > 0 then outside[#outside + 1] = ctx.t("{step}: {n}", { step = ctx.t(step.label), n = n }) end
  end
  if #outside > 0 then
    doc:paragraph(ctx.t("Districts with a record that the {list} doesn't name are left out of the counts: {steps}.",
      { list = wording.list(ctx), steps = table.concat(outside, "; ") }))
  end
  lists(doc, ctx)
  series(doc, ctx)
end

return {
  id = "progress",
  title = "Districts as Export Hubs: progress",
  scope = "nation",
  sections = {
    { id = "answer", title = "The answer", build = answer },
    { id = "figures", title = "Key figures", build = figures },
    { id = "steps", title = "Step by step", build = steps },
    { id = "states", title = "State by state", build = states },
    { id = "open", title = "What is missing", build = open },
    { id = "notes", title = "Data notes", build = notes },
  },
}

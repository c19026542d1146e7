-- What the rules found and still holds, to be filtered by place, severity, rule.
local face = require "lib.face"
local quality = require "lib.quality"
local wording = require "lib.wording"

local WEIGHT = "CASE f.severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END"
local WHERE = [[FROM finding AS f LEFT JOIN state_all AS s ON s.state = f.state
  WHERE (?1 = '' OR s.iso = 'IN-' || ?1) AND (?2 = '' OR f.severity = ?2) AND (?3 = '' OR f.rule GLOB ?3)
    AND (?4 = 'all' OR f.status = ?4)]]
local LIST = [[SELECT f.id, f.rule, f.severity, f.status, f.message, f.template, f."values", f.fix,
    f.params, f.days_open, s.name,
    s.name_hi, s.iso, (SELECT d.name FROM district_all AS d WHERE d.district = f.district ORDER BY d.valid_from DESC
      LIMIT 1) AS district_name, f.district ]] .. WHERE .. " ORDER BY " .. WEIGHT
  .. ", f.days_open DESC, f.rule, f.state, f.district, f.id LIMIT %d OFFSET %d"

local RULES = [[SELECT f.rule, f.severity, f.title, count(*) AS n, count(DISTINCT f.state) AS states,
    max(f.days_open) AS days ]] .. WHERE .. " GROUP BY f.rule, f.severity ORDER BY " .. WEIGHT .. ", n DESC, f.rule"

local function asked(ctx)
  local query = ctx.query
  local status = query.status
  if status ~= "waived" and status ~= "all" then status = "open" end
  return { query.state or "", query.severity or "", query.rule or "", status }
end

local function filter(doc, ctx)
  local t, now = ctx.t, asked(ctx)
  local rules = { { "", t "all rules, counted" }, { "*", t "all rules, one by one" } }
  for row in zila.rows "SELECT DISTINCT rule FROM finding ORDER BY rule" do
    rules[#rules + 1] = { row.rule, row.rule }
  end
  doc:form { action = "/findings", get = true, submit = t "Show", fields = {
    { kind = "select", name = "state", label = t "State/UT", value = now[1],
      choices = face.states(ctx, t "All States/UTs") },
    { kind = "select", name = "severity", label = t "Severity", value = now[2], choices = { { "", t "all" },
      { "error", t "error" }, { "warning", t "warning" }, { "info", t "remark" } } },
    { kind = "select", name = "rule", label = t "Rule", value = now[3], choices = rules },
    { kind = "select", name = "status", label = t "Status", value = now[4],
      choices = { { "open", t "open" }, { "waived", t "waived" }, { "all", t "all" } } },
  } }
end

-- The findings of one rule, or all of them as a list.
local function each(doc, ctx)
  local t, now, rows = ctx.t, asked(ctx), {}
  local total = zila.value("SELECT count(*) " .. WHERE, now)
  local _, before = face.part(ctx, total)
  for row in zila.rows(LIST:format(face.ROWS, before), now) do
    local word, tone = face.severity(ctx, row.severity)
    row.place_name = row.name and wording.state(ctx, row)
    rows[#rows + 1] = { severity = word, tone = tone, href = "/findings/" .. row.id, rule = row.rule,
      message = ctx.finding(row), days = row.days_open,
      state = row.name and wording.state(ctx, row), state_href = face.state(row.iso), district = row.district_name,
      district_href = face.district(row.district), status = t(row.status) }
  end
  face.table(doc, t "No finding is like that.", { id = "findings", caption = t("Findings: {n}", { n = total }),
    rows = rows, columns = {
      { id = "severity", title = t "Severity", type = "text", tone = "tone" },
      { id = "message", title = t "Finding", type = "text", link = "href" },
      { id = "state", title = t "State/UT", type = "text", link = "state_href" },
      { id = "district", title = t "District", type = "text", link = "district_href" },
      { id = "days", title = t "Days open", type = "integer" },
      { id = "status", title = t "Status", type = "text" },
      { id = "rule", title = t "Rule", type = "text" },
    } })
  face.pager(doc, ctx, total, "state", now[1], "severity", now[2], "rule", ctx.query.rule, "status", now[4])
end

-- How many findings each rule has: what is alike is answered alike.
local function by_rule(doc, ctx)
  local t, now, rows, total = ctx.t, asked(ctx), {}, 0
  for row in zila.rows(RULES, now) do
    local word, tone = face.severity(ctx, row.severity)
    rows[#rows + 1] = { severity = word, tone = tone, title = row.title ~= "" and t(row.title) or row.rule, n = row.n,
      href = ctx.url("/findings", "state", now[1], "severity", now[2], "rule", row.rule, "status", now[4]),
      states = row.states, days = row.days, rule = row.rule }
    total = total + row.n
  end
  local cut = zila.value [[SELECT group_concat(rule, ', ') FROM (SELECT DISTINCT rule FROM rule_run
    WHERE outcome = 'stopped' ORDER BY rule)]]
  face.table(doc, t "No finding is like that.", { id = "rules", caption = t("Findings: {n}", { n = total }),
    note = cut and t("Stopped before the end, so that there may be more: {rules}.", { rules = cut }) or nil,
    rows = rows, columns = {
      { id = "severity", title = t "Severity", type = "text", tone = "tone" },
      { id = "title", title = t "What should hold", type = "text", link = "href" },
      { id = "n", title = t "Findings", type = "integer" },
      { id = "states", title = t "States/UTs", type = "integer" },
      { id = "days", title = t "Days open", type = "integer" },
      { id = "rule", title = t "Rule", type = "text" },
    } })
  if total > 0 then
    doc:links(t "Parts of the list", { { text = t "All of them, one by one",
      href = ctx.url("/findings", "state", now[1], "severity", now[2], "rule", "*", "status", now[4]) } })
  end
end

local function list(doc, ctx)
  filter(doc, ctx)
  if (ctx.query.rule or "") == "" then return by_rule(doc, ctx) end
  each(doc, ctx)
end

local function rules(doc, ctx)
  local t, rows = ctx.t, {}
  doc:form { action = "/check", submit = t "Run all rules now" }
  for row in zila.rows [[SELECT rule, title, outcome, findings, message, checked FROM rule_run
      WHERE outcome NOT IN ('pass', 'fail') AND state = 0 ORDER BY outcome, rule]] do
    rows[#rows + 1] = { rule = row.rule, title = t(row.title), outcome = quality.outcome(ctx, row.outcome) }
  end
  local checked = zila.value "SELECT max(checked) FROM rule_run"
  doc:paragraph(checked and t("The rules were last run as on {date}.", { date = face.time(checked) })
    or t "The rules have not been run yet.")
  face.table(doc, t "Every rule of the newest checks ran.", { id = "idle", rows = rows,
    caption = t "Rules that judged nothing, or not all", columns = {
      { id = "rule", title = t "Rule", type = "text" },
      { id = "title", title = t "What should hold", type = "text" },
      { id = "outcome", title = t "What became of it", type = "text" },
    } })
end

return {
  id = "findings", path = "/findings", title = "Findings", nav = 5,
  sections = {
    { id = "list", title = "What the checks found", build = list },
    { id = "rules", title = "The rules", build = rules },
  },
}

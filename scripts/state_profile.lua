-- One state on one page, as a web page, a PDF and a workbook: its steps, its
-- products by list, and the districts that export most.
--
--   zila run --state Karnataka --out out/profile scripts/state_profile.lua
--   zila run --state IN-TN --out out/profile --as-of 2025-03-31 scripts/state_profile.lua
local state = zila.one("SELECT state, name, iso FROM state WHERE state = :state")
if not state then error("which state? zila run --state Karnataka --out DIR scripts/state_profile.lua", 0) end
local year = zila.period.shift(zila.period.of(zila.date.today()), -1) -- the last whole fiscal year
local all = zila.value("SELECT count(*) FROM district WHERE state = :state")

local doc = zila.document { title = state.name .. ": exports from its districts", subtitle =
  ("%d districts of the LGD list of %s"):format(all, zila.date.format(zila.value("SELECT :list_date"))) }
if zila.value [[SELECT 1 FROM import WHERE synthetic AND id IN (SELECT import_id FROM product WHERE state = :state UNION
    SELECT import_id FROM committee WHERE state = :state UNION SELECT import_id FROM meeting WHERE state = :state UNION
    SELECT import_id FROM action_plan WHERE state = :state UNION SELECT import_id FROM export_flow WHERE state = :state)
  LIMIT 1]] then doc:note("Rows behind these figures are synthetic. Do not quote.", "synthetic") end
local steps = {}
for _, step in ipairs {
  { "Products identified", "product", "list = 'DEH'" }, { "DEPC constituted", "committee", "kind = 'DEPC'" },
  { "DEPC meeting held", "meeting", "true" }, { "Draft plan prepared", "action_plan", "drafted IS NOT NULL" },
  { "Plan notified", "action_plan", "notified IS NOT NULL", "drafted IS NOT NULL" } } do
  local n = zila.value(("SELECT count(DISTINCT district) FROM %s WHERE %s AND district IN (SELECT district "
    .. "FROM district WHERE state = :state)"):format(step[2], step[3]))
  local held = zila.value(("SELECT count(*) FROM %s WHERE %s OR %s"):format(step[2], step[3], step[4] or "false"))
  steps[#steps + 1] = held == 0 and { step = step[1] } -- not known, not 0
    or { step = step[1], districts = n, share = zila.stats.share(n, all) }
end
doc:table { id = "steps", caption = "Steps taken by districts", rows = steps, columns = {
  { id = "step", title = "Step", type = "text" }, { id = "districts", title = "Districts", type = "integer" },
  { id = "share", title = "Share of all districts", type = "percent" } } }
doc:table { id = "lists", caption = "Products on each list", columns = {
  { id = "list", title = "List", type = "text" }, { id = "products", title = "Products", type = "integer" },
  { id = "districts", title = "Districts", type = "integer" } }, rows = zila.all [[
  SELECT list, count(*) AS products, count(DISTINCT district) AS districts FROM product WHERE state = :state
  GROUP BY list ORDER BY list]] }

-- A district's longest periods count, and what these leave of the year.
local sums = zila.table.group(zila.table.apart(zila.all([[
  SELECT d.name AS district, f.period, sum(f.value_inr) / 1e9 AS value, count(*) - count(f.value_inr) AS unknown
  FROM export_flow AS f JOIN district AS d ON d.district = f.district WHERE f.state = :state AND f.period IN
    (SELECT period FROM export_flow_by_period WHERE state = :state AND year = :year) GROUP BY f.district, f.period]],
  { state = state.state, year = year }), "district", year), "district",
  { value = "sum value", months = "sum months", unknown = "sum unknown" })
local known = zila.table.where(sums, { unknown = 0 })
local exports = zila.table.top(zila.table.where(known, function(row) return row.value > 0 end), "value", 6)
if #exports == 0 then
  doc:paragraph(("No exports of %s above 0 are on record with rupees in every row."):format(year))
else
  local months = zila.table.group(sums, {}, { fewest = "min months", most = "max months" })[1]
  doc:chart { id = "exports", kind = "bar", caption = "Exports of " .. year, rows = exports,
    message = ("%s exports most: Rs %s crore."):format(exports[1].district, zila.number.format(exports[1].value, 2)),
    note = ("Of the year's 12 months districts have %d to %d on record.%s"):format(months.fewest, months.most,
      #known < #sums and " Those without a value in rupees in every row are left out." or ""),
    columns = { { id = "district", title = "District", type = "text" },
      { id = "value", title = "Value", type = "decimal", unit = "Rs crore", scale = 2 } } }
end
for _, format in ipairs { "html", "pdf", "xlsx" } do
  doc:write(("profile_%s.%s"):format(state.iso, format))
  print(("%s: profile_%s.%s"):format(state.name, state.iso, format))
end

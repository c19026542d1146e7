-- A map of one figure: each of the 36 States/UTs a tile of the same size, about
-- where it lies, with its share of districts; and the same as a table.
--
--   zila run --out out/map scripts/map.lua
--   zila run --out out/map --as-of 2022-07-29 scripts/map.lua notified      or products, met
--
--   22 November 2026: districts_drafted.html
--   587 of 784 districts with a draft action plan (74.9 %): every district in 2 States/UTs, none in 1.
local FIGURES = {
  products = { "with products identified", "product", "list = 'DEH'" },
  met = { "with a meeting of the DEPC", "meeting", "true" },
  drafted = { "with a draft action plan", "action_plan", "drafted IS NOT NULL" },
  notified = { "with a notified action plan", "action_plan", "notified IS NOT NULL", "drafted IS NOT NULL" },
}
local name = zila.args[1] or "drafted"
local figure = FIGURES[name]
if not figure then error("there is no figure " .. name .. ": products, met, drafted or notified", 0) end
local words, dataset, held, known = table.unpack(figure)

-- A dataset without a row is not a nation of zeros.
if zila.value(("SELECT count(*) FROM %s WHERE %s OR %s"):format(dataset, held, known or "false")) == 0 then
  print(("Nothing is recorded in %s as on this day:"):format(dataset))
  print("import a status return first.")
  return
end

local rows, done, all, every, none = {}, 0, 0, 0, 0
for row in zila.rows(([[
  SELECT s.state AS code, s.name, count(d.district) AS districts, count(x.district) AS done
  FROM state AS s
  LEFT JOIN district AS d ON d.state = s.state
  LEFT JOIN (SELECT DISTINCT district FROM %s WHERE %s) AS x ON x.district = d.district
  GROUP BY s.state ORDER BY s.name]]):format(dataset, held)) do
  row.share = zila.stats.share(row.done, row.districts)
  row.counted = ("%d of %d"):format(row.done, row.districts)
  done, all = done + row.done, all + row.districts
  if row.done == row.districts then every = every + 1 end
  if row.done == 0 then none = none + 1 end
  rows[#rows + 1] = row
end

local day = zila.date.format(zila.value("SELECT :as_of"))
local list = zila.date.format(zila.value("SELECT :list_date"))
local message = ("%d of %d districts %s (%s %%): every district in %d States/UTs, none in %d."):format(
  done, all, words, zila.number.percent(done, all), every, none)
local doc = zila.document { title = "Districts " .. words, subtitle = "Of the LGD list of " .. list }
if zila.value(("SELECT 1 FROM %s JOIN import AS i ON i.id = import_id WHERE (%s) AND synthetic LIMIT 1")
  :format(dataset, held)) then
  doc:note("Rows behind these counts are synthetic. Do not quote.", "synthetic")
end
doc:chart { id = "map", kind = "tiles", caption = "Share of districts " .. words, message = message, rows = rows,
  columns = {
    { id = "code", title = "LGD", type = "code" }, { id = "name", title = "State/UT", type = "text" },
    { id = "counted", title = "Districts", type = "text" }, { id = "share", title = "Share", type = "percent" } } }
doc:write(("districts_%s.html"):format(name))
print(("%s: districts_%s.html"):format(day, name))
print(message)

-- How far each State/UT is: the share of its districts with products, with a
-- DEPC meeting, with a draft plan, and of the drafts the share notified. The
-- state with the smallest share of drafts comes first.
--
--   zila run scripts/coverage_by_state.lua
--   zila run --as-of 2022-07-29 scripts/coverage_by_state.lua 5      only the first five
--
--   State/UT                                    all    products    meetings     drafted    notified
--   Chandigarh                                    1    1 100.0%    1 100.0%    0   0.0%           -
--   West Bengal                                  23   23 100.0%   23 100.0%    8  34.8%    0   0.0%
--   All                                         734  734 100.0%  681  92.8%  557  75.9%  218  39.1%
local SQL = [[
  WITH step AS (
    SELECT d.state, d.district,
      d.district IN (SELECT district FROM product WHERE list = 'DEH') AS product,
      d.district IN (SELECT district FROM meeting) AS met,
      d.district IN (SELECT district FROM action_plan WHERE drafted IS NOT NULL) AS drafted,
      d.district IN (SELECT district FROM action_plan WHERE drafted IS NOT NULL AND notified IS NOT NULL) AS notified
    FROM district AS d)
  SELECT s.name, count(*) AS districts, sum(product) AS products, sum(met) AS met, sum(drafted) AS drafted,
    sum(notified) AS notified
  FROM step JOIN state AS s ON s.state = step.state
  GROUP BY s.state ORDER BY 1.0 * sum(drafted) / count(*), s.name]]

local most = tonumber(zila.args[1]) or math.huge
local total, rows = { name = "All", districts = 0, products = 0, met = 0, drafted = 0, notified = 0 }, {}
for row in zila.rows(SQL) do
  rows[#rows + 1] = row
  for column, n in pairs(total) do
    if column ~= "name" then total[column] = n + row[column] end
  end
end

-- A count with its percentage. A step that nobody has taken is not recorded,
-- but for what becomes of drafts, and a share of nothing is none.
local function share(row, column, of)
  if total[column] == 0 and of ~= "drafted" or row[of] == 0 then return "-" end
  return ("%d %5s%%"):format(row[column], zila.number.percent(row[column], row[of]))
end

local function line(row)
  print(("%-42s %4d %11s %11s %11s %11s"):format(row.name, row.districts, share(row, "products", "districts"),
    share(row, "met", "districts"), share(row, "drafted", "districts"), share(row, "notified", "drafted")))
end

print(("Districts of the LGD list of %s"):format(zila.date.format(zila.value("SELECT :list_date"))))
print(("%-42s %4s %11s %11s %11s %11s"):format("State/UT", "all", "products", "meetings", "drafted", "notified"))
for i = 1, math.min(most, #rows) do line(rows[i]) end
line(total)
local waiting = zila.value "SELECT count(*) FROM reject WHERE waits"
if waiting > 0 then print(("Not in it: %d lines of files that wait in quarantine (zila rejects)."):format(waiting)) end
if zila.value [[WITH step AS (SELECT import_id FROM product UNION ALL SELECT import_id FROM meeting
    UNION ALL SELECT import_id FROM action_plan)
  SELECT 1 FROM step JOIN import AS i ON i.id = import_id WHERE synthetic LIMIT 1]] then
  print("SYNTHETIC: rows behind these counts are invented. Do not quote.")
end

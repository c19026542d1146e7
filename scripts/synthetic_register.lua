-- Writes an invented status return whose totals equal the published ones at their
-- dates, so that every step can be tried: the real registers are not public.
--   zila run scripts/synthetic_register.lua district > district.csv   734 districts of November 2020
--   zila run scripts/synthetic_register.lua state > state.csv         36 States/UTs
-- Each stands at a fixed rank in a mixed order, and the rank says which steps it has taken.
local PLAIN = { "Handloom fabrics", "Handicrafts", "Processed fruit", "Spices", "Rice", "Bamboo products" }
local WEST_BENGAL, NEW_DISTRICT = 19, 734 -- had no DEPC by March 2021; was created in 2020 itself
local HEAD = { district = "State,District,RA,Product 1,Product 2,Product Identified On,DEPC Constituted On,"
  .. "DEPC Order No.,DEPC Meetings Held On,DEAP Drafted On,DEAP Adopted On,DEAP Notified On,Remarks",
  state = "State,SEPC Constituted On,SEPC Order No.,State Nodal Officer (Office),Nodal Officer Nominated On,"
  .. "Export Strategy Prepared On,Strategy Document" }
local SQL = { state = "SELECT state AS code, state, name FROM state", district = [[
  SELECT d.district AS code, d.state, d.name, s.name AS state_name,
    (SELECT min(name) FROM india_regional_authority AS r WHERE r.state = d.state) AS ra,
    (SELECT min(name) FROM product_all AS p WHERE p.district = d.district AND p.list = 'DPIIT-ODOP') AS product
  FROM district_all AS d JOIN state AS s ON s.state = d.state
  WHERE d.valid_from <= '2020-11-30' AND coalesce(d.valid_to, '9999-12-31') > '2020-11-30']] }
local function mixed(c, salt) return (c * 7919 * (2 * salt + 1) + (c + 61 * salt) * (c + 7) * 31) % 10007 end
local function day(from, span, code, salt) -- a day from Monday to Friday, at most two days past the span
  local iso = zila.date.add(from, mixed(code, salt) % span)
  local weekday = zila.date.days("2020-01-06", iso) % 7 -- that was a Monday
  return weekday < 5 and iso or zila.date.add(iso, 7 - weekday)
end
local build = {}
function build.state(rank, s)
  return { s.name, day("2019-10-01", 600, s.code, 1), "SYN/SEPC/" .. s.code,
    rank <= 34 and "Commissioner of Industries", rank <= 34 and day("2019-11-01", 500, s.code, 2),
    rank <= 28 and day("2020-03-02", 700, s.code, 3), rank <= 28 and "synthetic" }
end
function build.district(rank, d)
  local code, plain, other = d.code, PLAIN[mixed(d.code, 7) % 6 + 1], PLAIN[(mixed(d.code, 7) + 1) % 6 + 1]
  local second = mixed(code, 8) % 3 == 0 and other ~= d.product and other
  local depc = code == NEW_DISTRICT and "2020-12-07"
    or day(d.state == WEST_BENGAL and "2021-05-03" or "2019-12-02", 120, code, 1)
  local drafted = rank <= 451 and day("2020-09-15", 180, code, 2) or rank <= 557 and day("2021-10-01", 230, code, 2)
    or rank <= 590 and day("2022-09-01", 600, code, 2)
  local adopted = rank <= 218 and day(zila.date.add(drafted, 60), 200, code, 3)
    or rank <= 249 and day("2024-06-03", 180, code, 3)
  local notified = adopted and day(zila.date.add(adopted, 10), 85, code, 9)
  local meetings = { rank <= 681 and day(zila.date.add(depc, 20), 80, code, 4)
    or rank <= 710 and day("2022-10-03", 400, code, 4) or nil }
  if adopted then meetings[2] = adopted end -- a plan is adopted at a meeting
  if #meetings > 0 then meetings[#meetings + 1] = day("2024-12-16", 90, code, 5) end
  return { d.state_name, d.name, d.ra or "", d.product or plain, second,
    rank <= 725 and day("2019-09-16", 200, code, 6) or day("2021-04-05", 380, code, 6), depc, "SYN/DEPC/" .. code,
    table.concat(meetings, "; "), drafted, adopted, notified, "synthetic" }
end
local what, rows = zila.args[1] or "district", {}
for row in zila.rows(SQL[what]) do
  row.place = row.code == NEW_DISTRICT and 99999
    or row.state == WEST_BENGAL and 6700 + mixed(row.code, 0) // 4 or mixed(row.code, 0)
  rows[#rows + 1] = row
end
table.sort(rows, function(a, b) return a.place == b.place and a.code < b.code or a.place < b.place end)
zila.write("Synthetic " .. what .. " register: invented rows, totals as published\n" .. HEAD[what] .. "\n")
for rank, row in ipairs(rows) do
  local cells = build[what](rank, row)
  for i, s in ipairs(cells) do cells[i] = s and s:find('[,"]') and '"' .. s:gsub('"', '""') .. '"' or s or "" end
  zila.write(table.concat(cells, ",") .. "\n")
end

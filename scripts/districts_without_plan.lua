-- Which districts have no draft District Export Action Plan, and how far are
-- they? One line a district, for a letter to the Regional Authority.
--
--   zila run scripts/districts_without_plan.lua
--   zila run --state Goa --as-of 2026-11-01 scripts/districts_without_plan.lua
--
--   LGD  district                      products  DEPC since  last meeting
--   Goa
--   793  Kushavati                            0  -           -
--   1 of 3 districts of the LGD list of 1 September 2026 have no draft plan.
--   SYNTHETIC: rows behind this list are invented. Do not quote.
local SQL = [[
  SELECT s.name AS state, d.district, d.name,
    (SELECT count(*) FROM product AS p WHERE p.district = d.district) AS products,
    (SELECT min(constituted) FROM committee AS c WHERE c.district = d.district AND c.kind = 'DEPC') AS depc,
    (SELECT max(held) FROM meeting AS m WHERE m.district = d.district) AS met
  FROM district AS d JOIN state AS s ON s.state = d.state
  WHERE (:state IS NULL OR d.state = :state)
    AND NOT EXISTS (SELECT 1 FROM action_plan AS a WHERE a.district = d.district AND a.drafted IS NOT NULL)
  ORDER BY s.name, d.name]]

-- Without any plan on record, "no plan" would be a guess about every district.
if zila.value("SELECT count(*) FROM action_plan") == 0 then
  print("No plans are recorded as on this day: import a status return first.")
  return
end

local state, count
print("LGD  district                      products  DEPC since  last meeting")
for row in zila.rows(SQL) do
  if row.state ~= state then
    state = row.state
    print(state)
  end
  count = (count or 0) + 1
  print(("%-4d %s %8d  %-10s  %s"):format(
    row.district, zila.text.pad(row.name, 29), row.products, row.depc or "-", row.met or "-"))
end

local of = zila.value("SELECT count(*) FROM district WHERE :state IS NULL OR state = :state")
local list = zila.date.format(zila.value("SELECT :list_date"))
print(("%s of %s districts of the LGD list of %s have no draft plan."):format(
  zila.number.format(count or 0), zila.number.format(of), list))
if zila.value [[WITH step AS (SELECT state, import_id FROM product UNION ALL SELECT state, import_id FROM committee
    UNION ALL SELECT state, import_id FROM meeting UNION ALL SELECT state, import_id FROM action_plan)
  SELECT 1 FROM step JOIN import AS i ON i.id = import_id
  WHERE synthetic AND (:state IS NULL OR state = :state) LIMIT 1]] then
  print("SYNTHETIC: rows behind this list are invented. Do not quote.")
end

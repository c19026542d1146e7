-- Which sectors do the lists name, and how many products each? One line a
-- sector, one column a list, for one state or for all.
--
--   zila run scripts/sectors_by_list.lua
--   zila run --state IN-CG scripts/sectors_by_list.lua
--
--   sector                                     DEH  DPIIT-ODOP  STATE-ODOP-CG
--   Agriculture & horticulture                   -          20             23
local rows = zila.all([[
  SELECT coalesce(sector, 'not said') AS sector, list FROM product
  WHERE :state IS NULL OR state = :state]])
local wide, lists = zila.table.pivot(rows, "sector", "list", "count")

local head = { ("%-34s"):format("sector") }
for _, list in ipairs(lists) do head[#head + 1] = ("%10s"):format(list) end
print(table.concat(head, "  "))
for _, row in ipairs(zila.table.sort(wide, "sector")) do
  local line = { ("%-34s"):format(row.sector) }
  for _, list in ipairs(lists) do line[#line + 1] = ("%" .. math.max(10, #list) .. "s"):format(row[list] or "-") end
  print(table.concat(line, "  "))
end
if #wide == 0 then print("no products are on record") end
if zila.value [[SELECT EXISTS (SELECT 1 FROM product WHERE (:state IS NULL OR state = :state)
    AND import_id IN (SELECT id FROM import WHERE synthetic = 1))]] == 1 then
  print("SYNTHETIC: rows behind these counts are invented. Do not quote.")
end

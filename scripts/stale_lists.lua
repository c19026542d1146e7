-- How old is what each figure stands on? Every importer's newest file, the
-- oldest first, so that it is known what to ask for next.
--
--   zila run scripts/stale_lists.lua
--   zila run scripts/stale_lists.lua 180        only what is older than so many days
--
--    days  as on       dataset              importer                         file
--       0  2026-11-22  product              chhattisgarh.odop                chhattisgarh_odop.csv
local oldest = tonumber(zila.args[1]) or 0
local rows = zila.all([[
  SELECT dataset, importer, source, coalesce(as_on, date(known_at, '+330 minutes')) AS day, synthetic
  FROM import ORDER BY coalesce(as_on, date(known_at, '+330 minutes')), id]])

local newest = {}
for _, group in ipairs(zila.table.group(rows, { "dataset", "importer" })) do
  local row = group.rows[#group.rows]
  row.days = zila.date.days(row.day, zila.date.today())
  newest[#newest + 1] = row
end

print(("%5s  %-10s  %-20s %-32s %s"):format("days", "as on", "dataset", "importer", "file"))
local count = 0
for _, row in ipairs(zila.table.sort(newest, { "-days", "importer" })) do
  if row.days >= oldest then
    count = count + 1
    print(("%5d  %-10s  %-20s %-32s %s%s"):format(row.days, row.day, row.dataset:sub(1, 20), row.importer, row.source,
      row.synthetic == 1 and " (synthetic)" or ""))
  end
end
if count == 0 then print(("nothing is older than %d days"):format(oldest)) end

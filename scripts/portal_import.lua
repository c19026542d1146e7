-- Fetches exports by district from a state's portal, which gives them as pages
-- of JSON, and writes them as a CSV file that `zila import` takes: what came is
-- kept as a file, and each row leads back to it. The portal is made up.
--
--   zila run --allow net=127.0.0.1:8437 --out out/portal scripts/portal_import.lua http://127.0.0.1:8437/exports
--   zila import out/portal/portal_exports.csv --as district_exports
--
--   Karnataka: 7 rows on 3 pages
--   District  Commodity  Period   Value (Rs lakh)
--   --------  ---------  -------  ---------------
--   Mysuru    Silk       2024-25           1520.5
local base = zila.args[1]
if not base then error("which portal? give the address of its list: http://127.0.0.1:8437/exports", 0) end

-- A portal that is busy says 503: it is asked again, a little later each time.
local function page(number)
  local answer
  for attempt = 1, 4 do
    answer = zila.http.get(base, { query = { page = number }, timeout_s = 20 })
    if answer.status ~= 503 then break end
    zila.sleep(0.2 * attempt)
  end
  if answer.status ~= 200 then error(("page %d: the portal answers %d"):format(number, answer.status), 0) end
  return answer:json()
end

-- The first page says how many there are; the others are fetched at once.
local first = page(1)
local tasks = { function() return first end }
for number = 2, first.pages do
  tasks[number] = function() return page(number) end
end
local pages = zila.gather(tasks)

local rows = {}
for number, one in ipairs(pages) do
  if one.of ~= first.of then error("the list changed while it was read: run it again", 0) end
  for _, row in ipairs(one.rows) do
    rows[#rows + 1] = { State = first.state, District = row.district, ["HS Code"] = row.hs,
      Commodity = row.commodity, Period = row.year, ["Value (Rs lakh)"] = row.value_lakh }
  end
  zila.progress(number, #pages)
end
-- A page that is lost would look like exports that fell.
if #rows ~= first.of then error(("the portal has %d rows and gave %d"):format(first.of, #rows), 0) end

local columns = { "State", "District", "HS Code", "Commodity", "Period", "Value (Rs lakh)" }
zila.out("portal_exports.csv", zila.csv.format(rows, columns))
print(("%s: %d rows on %d pages"):format(first.state, #rows, #pages))
zila.show(rows, { columns = { "District", "Commodity", "Period", "Value (Rs lakh)" }, limit = 3 })

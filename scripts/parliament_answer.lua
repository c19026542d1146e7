-- The answer to a question in Parliament, in the words and the order of the
-- reply to Rajya Sabha unstarred question 1596: eight counts as of any day,
-- ready to paste. The report `progress` has the same with sources and tables.
--
--   zila run --as-of 2022-07-29 scripts/parliament_answer.lua
--
--   Position as on 29 July 2022 (734 districts, LGD list of 1 November 2020)
--   SEPC constituted:               36 of 36 States/UTs
--   DEPC constituted:               36 of 36 States/UTs
--   Products/services identified:   734 of 734 districts (100.0 %)
--   State export strategy prepared: 28 of 36 States/UTs
--   State nodal officer nominated:  34 of 36 States/UTs
--   DEPC meeting held:              681 of 734 districts (92.8 %)
--   Draft plan prepared by the RA:  557 of 734 districts (75.9 %)
--   Plan notified by the DEPC:      218 of 557 drafted plans (39.1 %)
--   SYNTHETIC: rows behind these counts are invented. Do not quote.
local states, districts = zila.value "SELECT count(*) FROM state", zila.value "SELECT count(*) FROM district"

-- What, the table and its rows, and what is counted: states, districts or plans.
local FACTS = {
  { "SEPC constituted:", "committee", "kind = 'SEPC'", "state" },
  { "DEPC constituted:", "committee", "kind = 'DEPC'", "state" },
  { "Products/services identified:", "product", "list = 'DEH'", "district" },
  { "State export strategy prepared:", "strategy", "true", "state" },
  { "State nodal officer nominated:", "nodal_officer", "district IS NULL", "state" },
  { "DEPC meeting held:", "meeting", "true", "district" },
  { "Draft plan prepared by the RA:", "action_plan", "drafted IS NOT NULL", "district" },
  { "Plan notified by the DEPC:", "action_plan", "notified IS NOT NULL", "plan" },
}

local function share(n, of, what)
  return ("%s of %s %s (%s %%)"):format(zila.number.format(n), zila.number.format(of), what, zila.number.percent(n, of))
end
local function in_list(rows) return "district IN (SELECT district FROM district) AND " .. rows end
local COUNT = "SELECT count(DISTINCT %s) FROM %s WHERE %s"
local function count(what, name, rows) return zila.value(COUNT:format(what, name, rows)) end
local function plans(rows) return count("district", "action_plan", in_list(rows)) end
-- A notified plan without a draft on record is no part of the drafts: then there is no share of them.
local drafted, undrafted, invented = plans "drafted IS NOT NULL", plans "drafted IS NULL AND notified IS NOT NULL", 0
local day, list = zila.value("SELECT :as_of"), zila.value("SELECT :list_date")
print(("Position as on %s (%s districts, %s)"):format(zila.date.format(day), zila.number.format(districts),
  list > day and "before the first LGD list held" or "LGD list of " .. zila.date.format(list)))
for _, fact in ipairs(FACTS) do
  local label, name, rows, unit = table.unpack(fact)
  local key = unit == "state" and "state" or "district"
  local n = count(key, name, unit == "state" and rows or in_list(rows))
  invented = invented + count(key, name, rows .. " AND import_id IN (SELECT id FROM import WHERE synthetic)")
  -- No record at all is not a count of 0: it is not known.
  local known = count(key, name, unit == "plan" and rows .. " OR drafted IS NOT NULL" or rows) > 0
  local text = not known and "no records"
    or unit == "state" and ("%d of %d States/UTs"):format(n, states)
    or unit == "plan" and undrafted > 0 and ("%d districts, %d of them without a draft on record"):format(n, undrafted)
    or unit == "plan" and share(n, drafted, "drafted plans") or share(n, districts, "districts")
  print(("%-31s %s"):format(label, text))
end
local waiting = zila.value "SELECT count(*) FROM reject WHERE waits"
if waiting > 0 then print(("Not in it: %d lines of files that wait in quarantine (zila rejects)."):format(waiting)) end
if invented > 0 then
  print("SYNTHETIC: rows behind these counts are invented. Do not quote.")
end

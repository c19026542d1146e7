-- Which lines wait for which office, for how long, and what is at stake? Each
-- line in quarantine, by State/UT, file and cause, the oldest first.
--
--   zila run scripts/quarantine_by_office.lua
--   zila run scripts/quarantine_by_office.lua 30        only what waits for so many days
--
--   office     file      cause        lines  days  Rs lakh
--   ---------  --------  -----------  -----  ----  -------
--   Haryana    june.csv  other_state      1     0  7.00
--   Karnataka  june.csv  bad_number       1     0  ?
--   2 lines wait, the oldest for 0 days; of 1 the value is known: Rs 7.00 lakh.
--   zila rejects export lines.xlsx --state Haryana
local least = tonumber(zila.args[1]) or 0

local waiting = zila.all([[
  SELECT coalesce(s.name, 'not said') AS office, i.source AS file, r.code AS cause, r.days,
    iif(r.stake_currency = 'INR', r.stake, NULL) AS stake
  FROM reject AS r
  JOIN import AS i ON i.id = r.import_id
  LEFT JOIN state AS s ON s.state = r.state
  WHERE r.waits AND r.days >= :least AND (:state IS NULL OR r.state = :state)]], { least = least,
  state = zila.value("SELECT :state") })

if #waiting == 0 then
  print(("No line waits in quarantine for %d days or more."):format(least))
  print("`zila imports` tells what came in.")
  return
end

local groups = zila.table.group(waiting, { "office", "file", "cause" }, {
  lines = "count", days = "max days", stake = "sum stake", known = "count stake" })
groups = zila.table.sort(groups, { "-days", "-stake", "office", "file", "cause" })
for _, group in ipairs(groups) do
  -- Of some lines nobody can read the value: then the sum is the least it can be.
  local sum = group.stake and zila.money.format(group.stake, "lakh")
  group["Rs lakh"] = not sum and "?" or group.known < group.lines and "at least " .. sum or sum
end
zila.show(groups, { columns = { "office", "file", "cause", "lines", "days", "Rs lakh" } })

local all = zila.table.group(groups, {}, { lines = "sum lines", days = "max days", stake = "sum stake",
  known = "sum known" })[1]
print(("%s %s, the oldest for %d days; of %s the value is known: Rs %s lakh."):format(
  zila.number.format(all.lines), all.lines == 1 and "line waits" or "lines wait", all.days,
  zila.number.format(all.known), zila.money.format(all.stake or 0, "lakh")))
for _, office in ipairs(zila.table.group(groups, "office")) do
  if office.office ~= "not said" then
    print(("zila rejects export lines.xlsx --state %s"):format(
      office.office:find " " and '"' .. office.office .. '"' or office.office))
  end
end

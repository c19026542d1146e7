-- What came in, what changed, what broke and what is due, since a month ago or
-- a day of yours. The first line is the summary that a job keeps; in jobs.lua:
-- { id = "digest", schedule = "0 8 1 * *", steps = { { "script", "monthly_digest.lua" } } }
--
--   zila run scripts/monthly_digest.lua
--   zila run scripts/monthly_digest.lua 2026-11-01
--
--   2026-10-22 to 2026-11-22: 17 files came in, 2 lines wait, 19 rules find something new, 0 runs of jobs failed
--   Totals that a file states and its rows don't make
--   file      total                  stated  computed
--   june.csv  Total, Value (line 7)  162.50  42.00
local today = zila.date.today()
local since = zila.args[1] and zila.date.parse(zila.args[1]) or zila.date.add_months(today, -1)
local span = { since = since }

local came = zila.all([[
  SELECT date(known_at, '+330 minutes') AS day, source AS file, importer, read, added, changed + withdrawn AS altered,
    quarantined AS held FROM import WHERE date(known_at, '+330 minutes') >= :since ORDER BY id DESC]], span)
local found = zila.all([[
  SELECT rule, severity, count(*) AS findings, sum(first_seen >= :since) AS new, max(days_open) AS oldest
  FROM finding WHERE status IN ('new', 'open') GROUP BY rule HAVING new > 0 ORDER BY new DESC, rule]], span)
local books = zila.all([[
  SELECT i.source AS file, c.label AS total, c.stated, c.computed FROM control AS c
  JOIN import AS i ON i.id = c.import_id WHERE c.agrees = 0 AND date(i.known_at, '+330 minutes') >= :since]], span)
local runs = zila.all([[
  SELECT job, substr(due, 1, 16) AS due, state, message FROM job_run
  WHERE substr(due, 1, 10) >= :since AND state NOT IN ('ok', 'queued', 'running') ORDER BY id DESC]], span)
local due = zila.all [[
  SELECT name AS job, substr(next_due, 1, 16) || 'Z' AS due, title FROM job WHERE enabled AND next_due IS NOT NULL
  ORDER BY next_due]]
local late = zila.all [[
  SELECT importer, max(coalesce(as_on, date(known_at, '+330 minutes'))) AS newest FROM import GROUP BY importer
  HAVING julianday(:as_of) - julianday(newest) > 92 ORDER BY newest]]
local steps = zila.all([[
  SELECT 'plans drafted' AS step, count(*) AS districts FROM action_plan WHERE drafted >= :since UNION ALL
  SELECT 'plans notified', count(*) FROM action_plan WHERE notified >= :since UNION ALL
  SELECT 'meetings held', count(DISTINCT district) FROM meeting WHERE held >= :since]], span)

local waiting = zila.value("SELECT count(*) FROM reject WHERE waits")
print(("%s to %s: %d files came in, %d lines wait, %d rules find something new, %d runs of jobs failed"):format(
  since, today, #came, waiting, #found, #runs))

local function section(title, rows, none, columns, limit)
  print("\n" .. title)
  if #rows == 0 then print("  " .. none) else zila.show(rows, { columns = columns, limit = limit or 8 }) end
end
section("Came in", came, "no file", { "day", "file", "importer", "read", "added", "altered", "held" })
section("Steps taken by districts", steps, "none", { "step", "districts" })
section("New findings", found, "none", { "rule", "severity", "findings", "new", "oldest" })
section("Totals that a file states and its rows don't make", books, "none", { "file", "total", "stated", "computed" })
section("Runs of jobs that failed", runs, "none", { "job", "due", "state", "message" })
section("Due next", due, "no job is enabled", { "due", "job", "title" })
section("Kinds of file without a new one for a quarter", late, "none", { "importer", "newest" })
if zila.value("SELECT count(*) FROM import WHERE synthetic = 1") > 0 then
  print("\nSYNTHETIC: some rows behind these counts are invented. Do not quote.")
end

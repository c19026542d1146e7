-- What an office wants done by itself.  Only the nightly check is on from the
-- first day: it writes no file and asks nobody.  The others write files where
-- the database is, or need folders of your own: `zila jobs enable ID`.
return {
  {
    id = "nightly_check",
    title = "Every rule over all data, each night",
    schedule = "30 2 * * *",
    steps = { { "check" } },
    missed = "once",
    retries = 2,
    timeout_s = 1800,
  },
  {
    id = "weekly_progress",
    title = "The national progress report, for Monday morning",
    schedule = "0 6 * * mon",
    enabled = false,
    steps = {
      { "check" },
      { "report", "progress", formats = { "html", "pdf" }, out = "reports/progress/{day}" },
    },
    retries = 2,
    timeout_s = 1800,
  },
  {
    id = "monthly_quality",
    title = "Digest of data quality and freshness, on the first of each month",
    schedule = "0 7 1 * *",
    enabled = false,
    steps = {
      { "check" },
      { "report", "data_quality", formats = { "html", "xlsx" }, out = "reports/quality/{month}" },
    },
    retries = 2,
    timeout_s = 1800,
  },
  {
    id = "freshness",
    title = "Which kinds of file have not come for a quarter",
    schedule = "0 8 * * mon-fri",
    enabled = false,
    -- A list that stays away for a quarter is late by any state's order.
    run = function(ctx)
      local late = 0
      for row in zila.rows([[SELECT importer, max(known_at) AS newest FROM import WHERE NOT synthetic GROUP BY importer
          HAVING julianday(:as_of) - julianday(max(known_at)) > 92 ORDER BY newest]]) do
        late = late + 1
        ctx.log(string.format("%s: the newest is of %s", row.importer, row.newest))
      end
      return string.format("%d kinds of file are older than a quarter on %s", late, ctx.day)
    end,
  },
  {
    id = "verify_books",
    title = "Every stored row against its kept file, on Sundays",
    schedule = "0 3 * * sun",
    enabled = false,
    steps = { { "verify" } },
    missed = "skip",
    timeout_s = 7200,
  },
  {
    id = "state_strategy",
    title = "The state's export strategy, each month",
    schedule = "0 5 2 * *",
    enabled = false,
    each_state = true,
    steps = {
      { "report", "export_strategy", all_states = true, formats = { "html", "pdf" }, out = "reports/strategy/{month}" },
    },
    timeout_s = 1800,
  },
}

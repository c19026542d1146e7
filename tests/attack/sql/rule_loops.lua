-- A rule's SQL that never ends is stopped for itself.
-- in: rule
-- limit: time=2,memory=64
-- exit: 4
-- says: stopped after

return { id = "rule_loops", title = "A", severity = "warning", why = "To try.",
  sql = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT 29 AS state, max(i) AS message FROM n" }

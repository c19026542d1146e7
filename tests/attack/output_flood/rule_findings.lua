-- A finding for each pair of districts.
-- in: rule
-- limit: time=4,memory=64
-- exit: 4
-- says: more than 100000 findings|stopped after

return { id = "rule_findings", title = "A", severity = "warning", why = "To try.",
  sql = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT 29 AS state, 'no. ' || i AS message FROM n" }

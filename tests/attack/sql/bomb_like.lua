-- A pattern that goes back and forth is stopped with its query.
-- exit: 6
-- says: attack.lua:\d+: stopped at the time limit

zila.value("WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) " ..
  "SELECT count(*) FROM c WHERE printf('%0900d', n) LIKE '" ..
  ("%0"):rep(20) .. "x'")

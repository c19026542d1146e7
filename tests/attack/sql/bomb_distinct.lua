-- A query that never ends, or eats memory, ends with the run.
-- exit: 6
-- says: time limit|memory

local sql = [[WITH RECURSIVE n(i) AS (SELECT 1 UNION SELECT i + 1 FROM n) SELECT count(*) FROM n]]
for _ = 1, 1000 do print(zila.value(sql)) end

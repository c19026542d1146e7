-- A query that never ends, or eats memory, ends with the run.
-- exit: 6
-- says: time limit|memory

local sql = [[WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT group_concat(printf('%.1000c', 'x')) FROM n]]
for _ = 1, 1000 do print(zila.value(sql)) end

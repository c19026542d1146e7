-- A query that never ends, or eats memory, ends with the run.
-- exit: 6
-- says: time limit|memory

local sql = [[SELECT length(printf('%.*c', 40000000, 'x')) + length(replace(printf('%.*c', 9000000, 'x'), 'x', 'yyyyyyyy'))  FROM district ORDER BY 1]]
for _ = 1, 1000 do print(zila.value(sql)) end

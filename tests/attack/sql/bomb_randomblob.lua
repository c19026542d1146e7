-- A query that never ends, or eats memory, ends with the run.
-- exit: 6
-- says: time limit|memory

local sql = [[SELECT hex(randomblob(30000000)) FROM district ORDER BY 1]]
for _ = 1, 1000 do print(zila.value(sql)) end

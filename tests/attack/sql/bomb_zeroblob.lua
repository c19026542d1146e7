-- A query that never ends, or eats memory, ends with the run.
-- exit: 6
-- says: time limit|memory

local sql = [[SELECT count(*) FROM district a, district b WHERE length(zeroblob(20000000 + a.district)) > 1]]
for _ = 1, 1000 do print(zila.value(sql)) end

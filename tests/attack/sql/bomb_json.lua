-- A query that never ends, or eats memory, ends with the run.
-- exit: 6
-- says: time limit|memory

local sql = [[SELECT json_array_length(json('[' || replace(printf('%.*c', 20000000, 'x'), 'x', '1,') || '1]'))]]
for _ = 1, 1000 do print(zila.value(sql)) end

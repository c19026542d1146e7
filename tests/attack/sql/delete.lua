-- A script reads the views of its day, and nothing else.
-- exit: 4
-- says: only reading|cannot modify

local sql = [[DELETE FROM finding]]
print(zila.value(sql))

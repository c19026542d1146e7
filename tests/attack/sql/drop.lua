-- A script reads the views of its day, and nothing else.
-- exit: 4
-- says: only reading|no such

local sql = [[DROP TABLE run]]
print(zila.value(sql))

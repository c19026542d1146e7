-- A script reads the views of its day, and nothing else.
-- exit: 4
-- says: zila's own

local sql = [[SELECT * FROM run]]
print(zila.value(sql))

-- A script reads the views of its day, and nothing else.
-- exit: 4
-- says: only reading

local sql = [[CREATE TEMP TABLE x (y)]]
print(zila.value(sql))

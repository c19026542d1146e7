-- A script reads the views of its day, and nothing else.
-- exit: 4
-- says: only reading

local sql = [[COMMIT]]
print(zila.value(sql))

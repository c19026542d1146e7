-- A script reads the views of its day, and nothing else.
-- exit: 4
-- says: not shown

local sql = [[SELECT sql FROM sqlite_schema]]
print(zila.value(sql))

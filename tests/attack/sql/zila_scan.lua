-- A script reads the views of its day, and nothing else.
-- exit: 4
-- says: only reading|not authorized|no such

local sql = [[SELECT zila_scan(1)]]
print(zila.value(sql))

-- A script reads the views of its day, and nothing else.
-- exit: 4
-- says: only reading|not authorized|no such function

local sql = [[SELECT load_extension('libc.so.6')]]
print(zila.value(sql))

-- A script reads the views of its day, and nothing else.
-- exit: 4
-- says: one SELECT|only reading

local sql = [[VACUUM INTO 'copy.db']]
print(zila.value(sql))

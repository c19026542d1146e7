-- A script reads the views of its day, and nothing else.
-- exit: 4
-- says: not authorized|not shown

local sql = [[SELECT * FROM pragma_database_list]]
print(zila.value(sql))

-- A script reads the views of its day, and nothing else.
-- exit: 4
-- says: no such table

local sql = [[SELECT * FROM other.state]]
print(zila.value(sql))

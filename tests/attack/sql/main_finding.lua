-- A script reads the views of its day, and nothing else.
-- exit: 4
-- says: read the view

local sql = [[SELECT * FROM main.finding]]
print(zila.value(sql))

-- A script reads the views of its day, and nothing else.
-- exit: 4
-- says: read the view

local sql = [[SELECT count(*) FROM main."import"]]
print(zila.value(sql))

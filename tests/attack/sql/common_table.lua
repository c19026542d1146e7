-- A script reads the views of its day, and nothing else.
-- exit: 4
-- says: read the view

local sql = [[WITH finding AS (SELECT * FROM main.finding) SELECT * FROM finding]]
print(zila.value(sql))

-- A script reads the views of its day, and nothing else.
-- exit: 4
-- says: one SELECT

local sql = [[SELECT 1; DROP TABLE run]]
print(zila.value(sql))

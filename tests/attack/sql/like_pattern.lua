-- A script reads the views of its day, and nothing else.
-- exit: 4
-- says: too complex

local sql = [[SELECT 'x' LIKE printf('%.100000c', '%')]]
print(zila.value(sql))

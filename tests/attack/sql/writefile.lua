-- A script reads the views of its day, and nothing else.
-- exit: 4
-- says: no such function|only reading

local sql = [[SELECT writefile('x', 'y')]]
print(zila.value(sql))

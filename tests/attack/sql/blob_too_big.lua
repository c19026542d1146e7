-- A script reads the views of its day, and nothing else.
-- exit: 4
-- says: too big|memory

local sql = [[SELECT length(zeroblob(2000000000))]]
print(zila.value(sql))

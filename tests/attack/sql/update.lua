-- A script reads the views of its day, and nothing else.
-- exit: 4
-- says: only reading|cannot modify

local sql = [[UPDATE district SET name = 1]]
print(zila.value(sql))

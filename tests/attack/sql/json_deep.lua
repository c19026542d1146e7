-- A script reads the views of its day, and nothing else.
-- exit: 4
-- says: malformed

local sql = [[SELECT json(printf('%.5000c', '['))]]
print(zila.value(sql))

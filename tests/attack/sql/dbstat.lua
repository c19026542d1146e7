-- A script reads the views of its day, and nothing else.
-- exit: 4
-- says: zila's own|no such|constructor failed

local sql = [[SELECT * FROM dbstat]]
print(zila.value(sql))

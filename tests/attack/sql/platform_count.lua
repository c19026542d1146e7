-- A script reads the views of its day, and nothing else.
-- exit: 4
-- says: zila's own

local sql = [[SELECT count(*) FROM source]]
print(zila.value(sql))

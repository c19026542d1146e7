-- A script reads the views of its day, and nothing else.
-- exit: 4
-- says: only reading

local sql = [[INSERT INTO run (kind) VALUES ('x')]]
print(zila.value(sql))

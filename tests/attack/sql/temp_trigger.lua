-- A script reads the views of its day, and nothing else.
-- exit: 4
-- says: only reading

local sql = [[CREATE TEMP TRIGGER t INSTEAD OF DELETE ON finding BEGIN SELECT 1; END]]
print(zila.value(sql))

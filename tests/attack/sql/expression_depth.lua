-- A script reads the views of its day, and nothing else.
-- exit: 4
-- says: syntax

local sql = [[SELECT ((((((((((((((((1)))))))))))))))) FROM nothing]]
print(zila.value(sql))

-- A script reads the views of its day, and nothing else.
-- exit: 4
-- says: only reading|no such|not authorized

local sql = [[SELECT fts3_tokenizer('x', x'00')]]
print(zila.value(sql))

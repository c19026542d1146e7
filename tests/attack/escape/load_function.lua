-- A function as the pieces of a chunk could change between reads.
-- exit: 4
-- says: string expected

local n = 0
load(function() n = n + 1 return n < 3 and "return 1 " or nil end)

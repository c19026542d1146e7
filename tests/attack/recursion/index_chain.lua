-- A recursion without end is the script's error, not a crash.
-- limit: time=2,memory=128
-- exit: 4 6
-- says: '__index' chain too long

local t = {}
setmetatable(t, { __index = t })
print(t.a)

-- A recursion without end is the script's error, not a crash.
-- limit: time=2,memory=128
-- exit: 4 6
-- says: overflow

local t = setmetatable({}, { __tostring = function(t) return tostring(t) end })
print(t)

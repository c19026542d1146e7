-- A recursion without end is the script's error, not a crash.
-- limit: time=2,memory=128
-- exit: 4 6
-- says: overflow

local m = {}
m.__eq = function(a, b) return a == b end
print(setmetatable({}, m) == setmetatable({}, m))

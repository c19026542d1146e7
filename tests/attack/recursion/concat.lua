-- A recursion without end is the script's error, not a crash.
-- limit: time=2,memory=128
-- exit: 4 6
-- says: overflow

local t = setmetatable({}, {})
getmetatable(t).__concat = function(a, b) return a .. b end
print(t .. t)

-- A recursion without end is the script's error, not a crash.
-- limit: time=2,memory=128
-- exit: 4 6
-- says: overflow|attempt to call

local t = {}
for _ = 1, 300 do t = setmetatable({}, { __call = t }) end
t()

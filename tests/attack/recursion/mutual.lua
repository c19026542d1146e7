-- A recursion without end is the script's error, not a crash.
-- limit: time=2,memory=128
-- exit: 4 6
-- says: stack overflow

local g
local function f() return 1 + g() end
g = function() return 1 + f() end
f()

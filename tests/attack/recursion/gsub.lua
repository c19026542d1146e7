-- A recursion without end is the script's error, not a crash.
-- limit: time=2,memory=128
-- exit: 4 6
-- says: overflow

local function f(x) return (x:gsub(".", f)) end
f("x")

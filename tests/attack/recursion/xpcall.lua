-- A recursion without end is the script's error, not a crash.
-- limit: time=2,memory=128
-- exit: 4 6
-- says: overflow|error|true|false

local function f() return xpcall(f, f) end
error(tostring(select(2, f())))

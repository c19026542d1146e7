-- A recursion without end is the script's error, not a crash.
-- limit: time=2,memory=128
-- exit: 4 6
-- says: overflow|time limit

local function f() return load("return ...")(f()) end
f()

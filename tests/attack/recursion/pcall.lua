-- A recursion without end is the script's error, not a crash.
-- limit: time=2,memory=128
-- exit: 4 6
-- says: overflow|true

local function f() return pcall(f) end
print(f())
error(select(2, f()))

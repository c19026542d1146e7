-- Each resumes the next.
-- exit: 4
-- says: C stack overflow|overflow

local function f() return coroutine.wrap(f)() end
f()

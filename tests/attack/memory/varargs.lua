-- Memory is counted, and what is too much is refused where it is.
-- exit: 6
-- says: memory limit of|time limit of 1 s|overflow

local function f(...) return f(1, 2, 3, ...) end
f()

-- A table that is called by calling itself: Lua looks for the end in C.
-- exit: 4 6
-- says: time limit of 1 s|stack overflow|memory limit

local t = setmetatable({}, {})
getmetatable(t).__call = t
t()

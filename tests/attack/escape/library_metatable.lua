-- The strictness of a library is locked.
-- exit: 4
-- says: can't change a protected metatable

print(getmetatable(math))
setmetatable(math, nil)

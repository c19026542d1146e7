-- Its metatable is locked.
-- exit: 4
-- says: can't change a protected metatable

setmetatable(_ENV, {})

-- The mode that a script asks for does not count.
-- exit: 4
-- says: only text is read

local f, why = load("\27LuaT", "x", "b")
assert(f, why)

-- Compiled Lua is not checked by Lua: it may read and write anywhere.
-- exit: 4
-- says: only text is read

local f, why = load(("\27Lua") .. "S\0\25\147\r\n\26\n")
assert(f, why)

-- A chunk that nests deeper than the parser goes.
-- exit: 4
-- says: overflow|too many C levels

local f, why = load("return " .. ("("):rep(100000) .. "1" .. (")"):rep(100000))
assert(f, why)

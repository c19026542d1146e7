-- More locals than there are registers.
-- exit: 4
-- says: too many local variables

local f, why = load("local " .. ("a,"):rep(300) .. "b")
assert(f, why)

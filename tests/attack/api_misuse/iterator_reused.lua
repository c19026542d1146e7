-- A wrong call is an error with its place, whatever it is given.
-- exit: 4
-- says: attack.lua.*.

local next, state, first, box = zila.rows "SELECT 1"
next(state, first)
next(state, first)
print(next(state, first))
next({}, nil)

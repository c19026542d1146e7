-- A wrong call is an error with its place, whatever it is given.
-- exit: 4
-- says: attack.lua.*.

error(tostring(zila.date(1 << 62)))

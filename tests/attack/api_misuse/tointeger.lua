-- A wrong call is an error with its place, whatever it is given.
-- exit: 4
-- says: NaN

local t = {}
t[0/0] = 1

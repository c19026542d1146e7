-- A wrong call is an error with its place, whatever it is given.
-- exit: 4
-- says: invalid key to 'next'|went on

local t = { a = 1, b = 2, c = 3 }
for k in pairs(t) do t[k .. k] = 1 t[k] = nil end
error "went on"

-- A number of a million digits.
-- exit: 6
-- says: time limit of 1 s

local n = ("9"):rep(1000000)
while true do pcall(zila.number, n) tonumber(n) end

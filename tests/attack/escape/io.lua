-- Files are not for scripts.
-- exit: 4
-- says: nothing is called 'io'

local f = io.open("secret.lua")
print(f:read("a"))

-- It reads any file.
-- exit: 4
-- says: nothing is called 'dofile'

dofile("secret.lua")

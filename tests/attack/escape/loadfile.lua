-- It reads any file.
-- exit: 4
-- says: nothing is called 'loadfile'

print(loadfile("secret.lua")().secret)

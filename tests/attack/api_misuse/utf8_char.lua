-- A wrong call is an error with its place, whatever it is given.
-- exit: 4
-- says: out of range

print(utf8.char(-1))

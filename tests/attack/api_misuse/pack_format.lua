-- A wrong call is an error with its place, whatever it is given.
-- exit: 4
-- says: out of limits

print(string.pack("i17", 1))

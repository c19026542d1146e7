-- A wrong call is an error with its place, whatever it is given.
-- exit: 4
-- says: interval is empty

print(math.random(0, -1))

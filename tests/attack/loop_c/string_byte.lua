-- Too many results of a string.
-- exit: 4
-- says: string slice too long

print(("x"):rep(20000000):byte(1, -1))

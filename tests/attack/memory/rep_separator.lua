-- A separator that multiplies.
-- exit: 4
-- says: too large

print(#("x"):rep(1 << 31, ("y"):rep(1 << 20)))

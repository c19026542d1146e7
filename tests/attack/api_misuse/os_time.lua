-- A wrong call is an error with its place, whatever it is given.
-- exit: 4
-- says: out-of-bound|cannot be represented

print(os.time { year = 1 << 40, month = 1, day = 1 })

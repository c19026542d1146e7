-- A wrong call is an error with its place, whatever it is given.
-- exit: 4
-- says: cannot be represented|date result

print(os.date("%Y", 1 << 60))

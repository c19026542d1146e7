-- A size of 2^40.
-- exit: 6
-- says: memory limit of

print(string.pack("c1099511627776", ""))

-- Memory is counted, and what is too much is refused where it is.
-- exit: 6
-- says: memory limit of

print(#("!16i16"):rep(9))
print(#string.pack("s", ("x"):rep(60000000)))

-- Memory is counted, and what is too much is refused where it is.
-- exit: 6
-- says: memory limit of

print(#("x"):rep(1000000):gsub("x", ("y"):rep(1000)))

-- Nothing, 2^63 times: no memory is asked for, and the loop is in C.
-- exit: 6
-- says: time limit of 1 s

print(#(""):rep(math.maxinteger))

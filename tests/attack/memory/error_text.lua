-- Memory is counted, and what is too much is refused where it is.
-- exit: 6
-- says: memory limit of

error(("x"):rep(50000000) .. ("y"):rep(50000000))

-- A source of 200 MB.
-- exit: 6
-- says: memory limit of

load(("x = 1 "):rep(35000000))

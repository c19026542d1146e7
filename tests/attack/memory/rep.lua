-- Memory is counted, and what is too much is refused where it is.
-- exit: 6
-- says: memory limit of

local s = ("x"):rep(1 << 30)

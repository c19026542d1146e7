-- The same in gmatch.
-- exit: 6
-- says: time limit of 1 s

for _ in ("x"):rep(50000):gmatch(("x*"):rep(20) .. "y") do end

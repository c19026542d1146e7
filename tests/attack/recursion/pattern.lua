-- Captures that nest deeper than the matcher goes.
-- exit: 4
-- says: pattern too complex

print(("x"):rep(300000):find(("x?"):rep(300000)))

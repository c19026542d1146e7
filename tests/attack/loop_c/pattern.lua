-- A pattern that tries every way; no hook runs in C.
-- exit: 6
-- says: attack.lua|time limit of 1 s

print(("a"):rep(40):find(("a*"):rep(40) .. "b"))

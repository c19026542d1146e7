-- The same in gsub.
-- exit: 6
-- says: time limit of 1 s

print((("a"):rep(10000):gsub((".-"):rep(30) .. "b", "")))

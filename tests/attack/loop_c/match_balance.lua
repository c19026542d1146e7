-- %b over a text without an end, from every place.
-- exit: 6
-- says: time limit of 1 s

print((("("):rep(300000)):match("%b()"))

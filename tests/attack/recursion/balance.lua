-- Captures of places within repeated sets, as deep as the matcher goes.
-- exit: 4
-- says: pattern too complex|too many captures|malformed

print((("("):rep(100000)):find(("(()"):rep(16) .. (".?"):rep(300000)))

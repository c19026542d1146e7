-- In one piece.
-- exit: 6
-- says: output limit|time limit of 1 s

while true do zila.write(("x"):rep(1000000)) end

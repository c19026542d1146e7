-- Who catches it has not got rid of it.
-- exit: 6
-- says: time limit of 1 s

while true do pcall(zila.log, "again") end

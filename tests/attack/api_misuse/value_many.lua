-- A wrong call is an error with its place, whatever it is given.
-- exit: 4
-- says: one SELECT

print(zila.value("SELECT 1; SELECT 2"))

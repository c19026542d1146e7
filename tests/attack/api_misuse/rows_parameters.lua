-- A wrong call is an error with its place, whatever it is given.
-- exit: 4
-- says: b

for _ in zila.rows("SELECT :a", { b = 1 }) do end

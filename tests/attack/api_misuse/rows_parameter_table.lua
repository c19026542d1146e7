-- A wrong call is an error with its place, whatever it is given.
-- exit: 4
-- says: a

for _ in zila.rows("SELECT :a", { a = {} }) do end

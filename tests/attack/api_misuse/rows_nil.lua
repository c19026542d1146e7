-- A wrong call is an error with its place, whatever it is given.
-- exit: 4
-- says: zila.rows

zila.rows()

-- A wrong call is an error with its place, whatever it is given.
-- exit: 4
-- says: must be|expected

zila.rows({})

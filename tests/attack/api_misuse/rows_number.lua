-- A wrong call is an error with its place, whatever it is given.
-- exit: 4
-- says: 42|must be|SQL|syntax

zila.rows(42)

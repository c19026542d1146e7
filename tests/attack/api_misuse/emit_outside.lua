-- A wrong call is an error with its place, whatever it is given.
-- exit: 4
-- says: nothing is called 'emit'

emit { district = 1 }

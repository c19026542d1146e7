-- It would get past the strictness of tables.
-- exit: 4
-- says: nothing is called 'rawset'

rawset(_G, "x", 1)

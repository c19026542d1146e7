-- There is no table of globals.
-- exit: 4
-- says: nothing is called '_G'

print(_G.io)

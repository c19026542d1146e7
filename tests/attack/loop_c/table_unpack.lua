-- Too many results.
-- exit: 4
-- says: too many results

print(table.unpack({}, 1, 1e7))

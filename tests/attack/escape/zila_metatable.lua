-- The API itself is each script's own copy.
-- exit: 4
-- says: zila has no field 'rows'

zila.rows = nil
print(zila.rows)

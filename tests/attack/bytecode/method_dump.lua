-- Nor as a method.
-- exit: 4
-- says: a nil value|no field 'dump'

local f = function() end
print(("").dump(f))

-- An address would tell where the heap is; it is of no use without a way to write.
-- exit: 4
-- says: table:|function:

local a, b = {}, function() end
error(tostring(a):sub(1, 6) .. tostring(b):sub(1, 9))

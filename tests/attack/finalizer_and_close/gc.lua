-- A finalizer would run where no limit is looked at.
-- exit: 4
-- says: __gc is not given

setmetatable({}, { __gc = function() while true do end end })

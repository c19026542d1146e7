-- Nor one that an __index gives.
-- exit: 4
-- says: none ran

local meta = setmetatable({}, { __index = function() return function() print "TREASURE" end end })
setmetatable({}, meta)
for i = 1, 1e5 do local _ = {} end
error "none ran"

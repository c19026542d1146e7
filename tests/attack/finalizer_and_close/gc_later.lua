-- Nor one that is set behind setmetatable.
-- exit: 4
-- says: none ran

local meta = {}
for _ = 1, 1000 do setmetatable({}, meta) end
meta.__gc = function() print "TREASURE" end
for _ = 1, 1000 do setmetatable({}, { __index = meta }) end
local fill = {}
for i = 1, 100000 do fill[i] = {} end
error "none ran"

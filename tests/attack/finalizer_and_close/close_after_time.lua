-- __close that goes on when the time is over.
-- exit: 6
-- says: time limit of 1 s

local _ <close> = setmetatable({}, { __close = function() while true do end end })
while true do end

-- A loop in __close.
-- exit: 6
-- says: time limit of 1 s

do local _ <close> = setmetatable({}, { __close = function() while true do end end }) end

-- A generic for whose closing value loops.
-- exit: 6
-- says: time limit of 1 s

for _ in next, {}, nil, setmetatable({}, { __close = function() while true do end end }) do end

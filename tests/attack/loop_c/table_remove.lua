-- table.remove with a length that is a lie.
-- exit: 6
-- says: time limit of 1 s

table.remove(setmetatable({}, { __len = function() return 1 << 60 end }), 1)

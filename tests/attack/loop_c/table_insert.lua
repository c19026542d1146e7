-- table.insert likewise.
-- exit: 6
-- says: time limit of 1 s

table.insert(setmetatable({}, { __len = function() return 1 << 60 end }), 1, 1)

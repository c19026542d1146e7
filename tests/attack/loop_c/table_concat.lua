-- table.concat over what a metatable makes.
-- exit: 6
-- says: time limit of 1 s|memory limit of

table.concat(setmetatable({}, { __index = function() return "" end }), "", 1, 1 << 60)

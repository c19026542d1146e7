-- A folder called as a part.
-- in: rule
-- exit: 4
-- says: .
-- file: rules/x.lua/y.lua 1

return 1

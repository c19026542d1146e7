-- The box of a query has a metatable of ours.
-- exit: 4
-- says: seen|expected

local next, state, first, box = zila.rows "SELECT 1 AS a"
local meta = getmetatable(box)
if type(meta) == "table" then meta.__gc(box) meta.__gc(box) meta.__close(box) end
print(next(state, first), type(meta))
error "seen"

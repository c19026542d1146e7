-- Words that eat memory.
-- exit: 6
-- says: memory

error(setmetatable({}, { __tostring = function() local s = "x" while true do s = s .. s end end }))

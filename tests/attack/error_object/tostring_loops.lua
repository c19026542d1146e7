-- Words that are never found.
-- exit: 6
-- says: time limit of 1 s

error(setmetatable({}, { __tostring = function() while true do end end }))

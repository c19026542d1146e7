-- Whatever is raised becomes one message that can be read.
-- exit: 4
-- says: says nothing

error(setmetatable({}, { __index = function() error "again" end }))

-- Whatever is raised becomes one message that can be read.
-- exit: 4
-- says: attack|again|error

error(setmetatable({}, { __tostring = function() error "again" end }))

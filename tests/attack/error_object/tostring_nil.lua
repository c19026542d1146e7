-- Whatever is raised becomes one message that can be read.
-- exit: 4
-- says: must return a string|error

error(setmetatable({}, { __tostring = function() end }))

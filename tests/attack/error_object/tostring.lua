-- Whatever is raised becomes one message that can be read.
-- exit: 4
-- says: its own words

error(setmetatable({}, { __tostring = function() return "its own words" end }))

-- Whatever is raised becomes one message that can be read.
-- exit: 4
-- says: attack.lua:[0-9]+: two up

local function f() error("two up", 2) end
local function g() f() end
g()

-- All strings share one metatable: who writes it changes everyone's.
-- exit: 4
-- says: attempt to index a boolean

local meta = getmetatable("")
meta.__index = function() return "mine" end

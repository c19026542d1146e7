-- It must be stopped where it is.
-- exit: 6
-- says: attack.lua:\d+: stopped at the time limit of 1 s

local t = setmetatable({}, { __index = function(t, k) return t[k - 1] end })
while true do pcall(function() return t[1] end) end

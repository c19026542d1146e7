-- A table that lies about its length and its order sorts no longer than a run.
-- exit: 6
-- says: attack.lua:\d+: stopped at the time limit

local lies = setmetatable({}, { __len = function() return 2^31 - 2 | 0 end,
  __index = function(_, i) return i end, __newindex = function() end })
while true do pcall(table.sort, lies, function() return true end) end

-- What a memo keeps counts.
-- exit: 6
-- says: attack.lua:\d+: stopped at the (time|memory) limit

local keep = zila.memo(function(text) return text .. ("y"):rep(1000000) end)
for i = 1, 900 do keep("a" .. i) end

-- 256 upvalues of one function.
-- exit: 4
-- says: too many upvalues

local text = {}
for i = 1, 150 do text[#text + 1] = "local a" .. i .. "=1" end
text[#text + 1] = "return function()"
for i = 1, 150 do text[#text + 1] = "local b" .. i .. "=1" end
text[#text + 1] = "return function() return 0"
for i = 1, 150 do text[#text + 1] = "+a" .. i .. "+b" .. i end
local f, why = load(table.concat(text, " ") .. " end end")
assert(f, why)

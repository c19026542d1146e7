-- A table of 300,000 constants.
-- exit: 4 6
-- says: 300000|memory limit of|time limit of 1 s

local text = {}
for i = 1, 300000 do text[i] = i .. ".5" end
local list = assert(load("return {" .. table.concat(text, ",") .. "}"))()
error(tostring(#list))

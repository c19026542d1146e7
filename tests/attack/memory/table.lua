-- Memory is counted, and what is too much is refused where it is.
-- exit: 6
-- says: memory limit of|time limit of 1 s

local t = {}
for i = 1, math.huge do t[i] = i end

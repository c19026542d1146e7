-- Output has a limit.
-- exit: 6
-- says: output limit|time limit of 1 s

local line = ("x"):rep(100000)
while true do print(line) end

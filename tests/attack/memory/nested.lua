-- Memory is counted, and what is too much is refused where it is.
-- exit: 6
-- says: memory limit of|time limit of 1 s

local t = {}
while true do t = { t } end

-- One C call of a second.
-- exit: 6
-- says: time limit of 1 s|memory limit of

local text = ("X"):rep(20000000)
while true do text = text:lower():upper() end

-- A recursion without end is the script's error, not a crash.
-- limit: time=2,memory=128
-- exit: 4 6
-- says: expected|must be|a text|table

local t = {}
t.t = t
zila.log(t)

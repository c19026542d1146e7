-- A long text, again and again.
-- exit: 6
-- says: time limit of 1 s

local text = ("\u{10ffff}"):rep(1000000)
while true do utf8.len(text) end

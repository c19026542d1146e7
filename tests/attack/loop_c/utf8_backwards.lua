-- Continuation bytes alone, gone over backwards from the end each time.
-- exit: 6
-- says: time limit of 1 s

local text = "a" .. ("\x80"):rep(4000000)
while true do utf8.offset(text, -1, #text + 1) end

-- Collecting by hand takes a second each time.
-- exit: 4
-- says: only "count"

while true do collectgarbage() end

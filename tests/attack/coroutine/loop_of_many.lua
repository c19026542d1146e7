-- New ones for ever.
-- exit: 6
-- says: time limit of 1 s|memory limit of

while true do coroutine.wrap(function() coroutine.yield() end)() end

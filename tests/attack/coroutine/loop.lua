-- A loop in a coroutine.
-- exit: 6
-- says: time limit of 1 s

coroutine.wrap(function() while true do end end)()

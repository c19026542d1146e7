-- The main program is no coroutine.
-- exit: 4
-- says: outside a coroutine

coroutine.yield(1)

-- A coroutine has no other environment.
-- exit: 4
-- says: nothing is called 'io'

coroutine.wrap(function() io.open("x") end)()

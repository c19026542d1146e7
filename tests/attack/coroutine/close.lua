-- In Lua before 5.4.8 it could use a stack that is gone.
-- exit: 4
-- says: no field 'close'|closed

local co = coroutine.create(function() coroutine.yield() end)
coroutine.resume(co)
coroutine.close(co)
error "closed"

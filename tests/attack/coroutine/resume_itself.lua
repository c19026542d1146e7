-- Itself and the dead.
-- exit: 4
-- says: dead coroutine

local co
co = coroutine.create(function() return coroutine.resume(co) end)
print(coroutine.resume(co))
error(select(2, coroutine.resume(co)))

-- From a callback of C nobody can yield.
-- exit: 4
-- says: yield across

coroutine.wrap(function() table.sort({ 1, 2 }, coroutine.yield) end)()

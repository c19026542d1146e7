-- Matcher, coroutine and closing variable in turns: each deep in C.
-- limit: time=2,memory=128
-- exit: 4 6
-- says: overflow|memory limit

local function f(x)
  local _ <close> = setmetatable({}, { __close = function() end })
  return coroutine.wrap(function() return (("x"):gsub("x", f)) end)()
end
f("x")

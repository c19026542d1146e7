-- Each call leaves a variable to close, and each closing calls again.
-- limit: time=2,memory=128
-- exit: 4 6
-- says: overflow|memory limit|time limit

local function f()
  local _ <close> = setmetatable({}, { __close = function() f() end })
  return f()
end
f()

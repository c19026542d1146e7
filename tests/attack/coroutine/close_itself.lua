-- A coroutine that another is to close while a variable of it closes.
-- exit: 4
-- says: cannot close a normal coroutine|no field 'close'|a nil value

local co
co = coroutine.wrap(function()
  local self = coroutine.running()
  do
    local _ <close> = setmetatable({}, { __close = function()
      coroutine.wrap(function() coroutine.close(self) end)()
    end })
  end
end)
co()

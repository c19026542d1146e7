-- A coroutine that is begun while a variable closes.
-- exit: 4
-- says: inside

local function begin()
  local _ <close> = setmetatable({}, { __close = function()
    coroutine.wrap(function() while true do coroutine.yield() end end)()
    coroutine.wrap(function() error "inside" end)()
  end })
end
begin()

-- The metatable is gone when it should close.
-- exit: 4
-- says: metamethod 'close'

local meta = { __close = function() end }
do
  local _ <close> = setmetatable({}, meta)
  meta.__close = nil
end

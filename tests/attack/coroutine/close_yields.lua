-- A to-be-closed variable of an iterator that yields for ever while it closes.
-- exit: 6
-- says: time limit of 1 s

local co = coroutine.wrap(function()
  for _ in function() return 1 end, nil, nil, setmetatable({}, {
    __close = function() while true do coroutine.yield() end end,
  }) do
    break
  end
end)
while true do co() end

-- Each catches the end of the one inside.
-- exit: 6
-- says: time limit of 1 s

local function f()
  while true do
    pcall(coroutine.wrap(function() while true do end end))
  end
end
coroutine.wrap(f)()

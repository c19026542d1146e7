-- A memo that asks itself for ever is a recursion like any other.
-- says: attack.lua:\d+: C stack overflow

local ask
ask = zila.memo(function(text) return ask(text .. "x") end)
ask "x"

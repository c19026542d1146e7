-- A pattern of frontiers and sets, tried at every place again.
-- exit: 6
-- says: time limit of 1 s

local text = ("a"):rep(20000)
while true do text:find(("%f[a]-[^b]-"):rep(6) .. "b") end

-- zila's own functions are C too: long texts compared.
-- exit: 6
-- says: time limit of 1 s|memory limit of

local long = ("district "):rep(100000)
while true do
  for name, f in pairs(zila.text) do pcall(f, long, long) end
end

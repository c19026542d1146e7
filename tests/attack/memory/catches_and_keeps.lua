-- Memory is counted, and what is too much is refused where it is.
-- exit: 6
-- says: memory limit of|time limit of 1 s

local kept = {}
while true do
  pcall(function() while true do kept[#kept + 1] = ("x"):rep(1000) end end)
end

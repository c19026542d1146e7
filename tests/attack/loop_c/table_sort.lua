-- A sort whose order is a lie, over a length that is one.
-- exit: 6
-- says: time limit of 1 s

local t = {}
for i = 1, 200000 do t[i] = i end
while true do
  pcall(table.sort, t, function(x, y) return x ~= y end)
end

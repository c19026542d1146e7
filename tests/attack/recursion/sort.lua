-- A recursion without end is the script's error, not a crash.
-- limit: time=2,memory=128
-- exit: 4 6
-- says: overflow

local function less(x, y)
  local t = { 3, 2, 1 }
  table.sort(t, less)
  return x < y
end
table.sort({ 3, 2, 1 }, less)

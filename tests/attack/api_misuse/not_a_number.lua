-- NaN and infinity bring no sum, sort or pause out of order.
-- says: seconds must be from 0 to 86400, not

local values = {}
for i = 1, 10000 do values[i] = i % 3 == 0 and 0/0 or i % 7 end
for _, name in ipairs { "median", "sum", "mean", "deviation", "hhi" } do
  assert(zila.stats[name](values) == nil, name)
end
local rows = {}
for i, value in ipairs(values) do rows[i] = { value = value } end
assert(zila.table.sort(rows, "-value")[1].value == 6)
zila.sleep(0/0)

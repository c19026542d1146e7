-- Thirty queries in each other, each of which says its value twice: 2^30
-- words before the first row.
-- exit: 6
-- says: time limit|memory

local parts = { "a0 AS (SELECT 1 AS x)" }
for i = 1, 30 do
  parts[#parts + 1] = ("a%d AS (SELECT x + x AS x FROM a%d)"):format(i, i - 1)
end
print(zila.value("WITH " .. table.concat(parts, ",") .. " SELECT x FROM a30"))

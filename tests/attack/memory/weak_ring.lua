-- Weak keys that hold each other, table over table, cost no more than others.
-- exit: 6
-- says: attack.lua:\d+: stopped at the (time|memory) limit

local tables, key = {}, {}
for i = 1, 300 do tables[i] = setmetatable({}, { __mode = "k" }) end
for i = 1, 1e9 do
  local next_key = {}
  tables[i % 300 + 1][key] = next_key
  key = next_key
end

-- Is one product written in two ways within a list of a state? Names that
-- are nearly alike, to be looked at: none of them is changed.
--
--   zila run scripts/name_doubles.lua
--   zila run --state "Uttar Pradesh" scripts/name_doubles.lua 0.8      how alike, 0 to 1
--
--   Madhya Pradesh, DPIIT-ODOP
--     0.86  Orange  |  Oranges
--     1.00  Leather Goods  |  Leather goods
--   23 pairs of names nearly alike, in 80 lists of a state.
local least = tonumber(zila.args[1]) or 0.85
local names = zila.all([[
  SELECT s.name AS state, p.list, p.name FROM product AS p JOIN state AS s ON s.state = p.state
  WHERE :state IS NULL OR p.state = :state
  GROUP BY s.name, p.list, p.name ORDER BY s.name, p.list, p.name]])

local found, lists = 0, zila.table.group(names, { "state", "list" })
for i, group in ipairs(lists) do
  zila.progress(i, #lists)
  local told = false
  for a, first in ipairs(group.rows) do
    for b = a + 1, #group.rows do
      local other = group.rows[b]
      local score = zila.text.similarity(first.name, other.name)
      if score >= least then
        if not told then print(("%s, %s"):format(group.state, group.list)) end
        told, found = true, found + 1
        print(("  %.2f  %s  |  %s"):format(score, first.name, other.name))
      end
    end
  end
end
print(("%d %s of names nearly alike, in %d lists of a state."):format(found, found == 1 and "pair" or "pairs", #lists))

-- Two product lists beside each other, for the districts that both name and in
-- which they have no word in common. ODOP, DEH and PMFME are separate lists;
-- where they differ, neither is wrong by itself.
--
--   zila run scripts/list_conflicts.lua                             DPIIT-ODOP and PMFME-ODOP
--   zila run --state IN-MP scripts/list_conflicts.lua DPIIT-ODOP STATE-ODOP-MP
--
--   DPIIT-ODOP and STATE-ODOP-MP: 52 districts in both, 2 differ
--   Madhya Pradesh, Narmadapuram: Sightseeing | Tourism
--   Madhya Pradesh, Seoni: Cilantro | Custard Apple
local first, second = zila.args[1] or "DPIIT-ODOP", zila.args[2] or "PMFME-ODOP"

local SQL = [[
  SELECT s.name AS state, d.name AS district,
    (SELECT group_concat(p.name, '; ') FROM product AS p WHERE p.district = d.district AND p.list = :first) AS a,
    (SELECT group_concat(p.name, '; ') FROM product AS p WHERE p.district = d.district AND p.list = :second) AS b
  FROM district AS d JOIN state AS s ON s.state = d.state
  WHERE (:only IS NULL OR d.state = :only) AND a IS NOT NULL AND b IS NOT NULL
  ORDER BY s.name, d.name]]

for _, list in ipairs { first, second } do
  if zila.value("SELECT count(*) FROM product WHERE list = ?", { list }) == 0 then
    local held = {}
    for row in zila.rows("SELECT DISTINCT list FROM product ORDER BY list") do held[#held + 1] = row.list end
    local names = #held > 0 and table.concat(held, ", ") or "none"
    print(("No list is called %s as on this day; held: %s"):format(list, names))
    return
  end
end

-- The first four letters of each longer word: `Chilli` and `Chilly` agree.
local function stems(names)
  local found = {}
  for word in zila.text.key(names):gmatch "%S+" do
    local stem = word:match("^" .. utf8.charpattern:rep(4))
    if stem then found[stem] = true end
  end
  return found
end

local function agree(a, b)
  local others = stems(b)
  for stem in pairs(stems(a)) do
    if others[stem] then return true end
  end
  return zila.text.key(a) == zila.text.key(b)
end

local both, differ = 0, {}
for row in zila.rows(SQL, { first = first, second = second, only = zila.value("SELECT :state") }) do
  both = both + 1
  if not agree(row.a, row.b) then
    differ[#differ + 1] = ("%s, %s: %s | %s"):format(row.state, row.district, row.a, row.b)
  end
end
print(("%s and %s: %d districts in both, %d differ"):format(first, second, both, #differ))
for _, line in ipairs(differ) do print(line) end

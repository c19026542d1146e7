-- How safe the near-match of places is: every district's name, and spellings
-- made from it, tried in its own state and in all others. A name that is
-- taken for another district is false; one that is not found is only a question.
--
-- place_trials.lua [STEP]: tries one of STEP spellings made (1: all).
local step = tonumber((...)) or 1

local swaps = {
  { "ee", "i" }, { "i", "ee" }, { "oo", "u" }, { "u", "oo" }, { "v", "w" }, { "w", "v" }, { "th", "t" }, { "t", "th" },
  { "dh", "d" }, { "d", "dh" }, { "bh", "b" }, { "b", "bh" }, { "sh", "s" }, { "s", "sh" }, { "z", "j" }, { "j", "z" },
  { "ph", "f" }, { "ch", "chh" }, { "chh", "ch" }, { "k", "kh" }, { "kh", "k" }, { "g", "gh" }, { "gh", "g" },
  { "au", "o" }, { "ai", "e" }, { "y", "i" }, { "k", "c" }, { "pur", "pore" }, { "nagar", "nager" }, { "aa", "a" },
}

-- Every spelling by one slip of the pen or one habit of romanisation.
local function spellings(name)
  local list, seen = {}, { [name] = true }
  local function add(text)
    if not seen[text] then
      seen[text], list[#list + 1] = true, text
    end
  end
  for i = 1, #name do
    add(name:sub(1, i - 1) .. name:sub(i + 1))
    add(name:sub(1, i) .. name:sub(i))
    add(name:sub(1, i - 1) .. name:sub(i + 1, i + 1) .. name:sub(i, i) .. name:sub(i + 2))
  end
  for _, swap in ipairs(swaps) do
    local from = 1
    while true do
      local first, last = name:find(swap[1], from, true)
      if not first then break end
      add(name:sub(1, first - 1) .. swap[2] .. name:sub(last + 1))
      from = last + 1
    end
    add((name:gsub(swap[1], swap[2])))
  end
  return list
end

local names, states, known = {}, {}, {}
for row in zila.rows [[SELECT state, district, name FROM district_all
    UNION SELECT state, district, name_2026 FROM district_all WHERE name_2026 IS NOT NULL
    UNION SELECT state, district, name FROM place_alias_all WHERE district IS NOT NULL AND kind <> 'local'
    ORDER BY district, name]] do
  names[#names + 1] = row
  known[zila.text.key(row.name)] = true
end
for row in zila.rows "SELECT DISTINCT state FROM district_all ORDER BY state" do states[#states + 1] = row.state end

local function say(format, ...) zila.write(format:format(...) .. "\n") end

local function try(row, text, count)
  local place = zila.place(text, { state = row.state })
  count.tried = count.tried + 1
  if not place then return end
  count.found = count.found + 1
  if place.district ~= row.district then
    count.wrong = count.wrong + 1
    say("false: %s, for %s of %d, is taken for %s", text, row.name, row.state, place.name)
  end
end

-- Where a state has a district of that very name, finding it is right.
local function try_elsewhere(row, text, there, count)
  for _, state in ipairs(states) do
    if state ~= row.state and not there[state] then
      local place = zila.place(text, { state = state })
      count.tried = count.tried + 1
      if place then
        count.wrong = count.wrong + 1
        say("false: %s, for %s of %d, is taken for %s of %d (%s)", text, row.name, row.state, place.name, state, place.how)
      end
    end
  end
end

local function fresh() return { tried = 0, found = 0, wrong = 0 } end
local right, wrong, made, made_wrong, shared = fresh(), fresh(), fresh(), fresh(), 0
local at = 0
for _, row in ipairs(names) do
  local there = {}
  for _, state in ipairs(states) do
    local place = state ~= row.state and zila.place(row.name, { state = state })
    if place and place.how ~= "near" then there[state], shared = true, shared + 1 end
  end
  try(row, row.name, right)
  try_elsewhere(row, row.name, there, wrong)
  -- A name in brackets is another rule's.
  for _, text in ipairs(row.name:find("(", 1, true) and {} or spellings(row.name:lower())) do
    at = at + 1
    if at % step == 0 and not known[zila.text.key(text)] then -- Puri is no misspelling of Pauri
      try(row, text, made)
      try_elsewhere(row, text, there, made_wrong)
    end
  end
end
say("names in their own state: %d tried, %d found, %d false", right.tried, right.found, right.wrong)
say("names in other states: %d tried, %d shared, %d false", wrong.tried + shared, shared, wrong.wrong)
say("spellings in their own state: %d tried, %d found, %d false", made.tried, made.found, made.wrong)
say("spellings in other states: %d tried, %d false", made_wrong.tried, made_wrong.wrong)

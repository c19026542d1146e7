--- Why a row may be of one commodity that no column of it names: a heading
-- between the rows, `Coffee`, merged over the table. Its value would be
-- stored as the district's exports of all goods.

-- How words of headings begin that name no goods: titles of pages, units, regions,
-- what the figures are. With a space behind it, a whole word: `table` and no
-- `tablet`. As keys, behind a space: `Vegetables` and `Black pepper` are goods.
local OTHER = {
  "export", "import", "निर्यात", "आयात", "page ", "contd", "continu", "table ", "annex", "statement", "part ", "note ",
  "notes ", "source", "total", "zone", "region", "division", "mandal", "district", "state ", "states ", "offic",
  "value", "figure", "lakh", "lac ", "lacs ", "crore", "cr ", "million", "mn ", "thousand", "rs ", "rupee", "₹", "inr ",
  "us $", "usd ", "fob ", "quantity", "as on ", "year", "जिला", "जनपद", "मंडल", "मण्डल", "संभाग",
  "राज्य", "करोड़", "लाख", "मूल्य", "वर्ष",
}
for i, word in ipairs(OTHER) do
  OTHER[i] = " " .. zila.text.key(word) .. (word:find " $" and " " or "")
end

local function names_goods(heading, title, state)
  local key = zila.text.key(heading)
  if not key:find "%a%a" and not key:find "[\xe0-\xe1]" then return false end
  if zila.text.key(title):find(key, 1, true) or zila.period.parse(heading) then return false end
  for _, word in ipairs(OTHER) do
    if (" " .. key .. " "):find(word, 1, true) then return false end
  end
  local of = state and zila.place(state)
  return not zila.place(heading) and not (of and zila.place(heading, { state = of.state }))
end

-- Those of the rows before, which are nearly always this row's too.
local headings, title, state, goods

---@param row table of exports
---@return string? why
---@return string? column
return function(row)
  if not row.headings or row.hs or row.commodity then return end
  if row.headings ~= headings or row.title ~= title or row.state ~= state then
    headings, title, state, goods = row.headings, row.title, row.state, nil
    for line in headings:gmatch "[^\n]+" do
      if names_goods(line, title, state) then goods = line end
    end
  end
  if goods then
    return ('"%s" stands above this row, and no column says what its value is of: write it in a column "Commodity", '
      .. "or take that line out if the value is of all goods"):format(goods), "commodity"
  end
end

--- Why a row may be of one commodity that no column of it names: a heading
-- between the rows, `Coffee`, merged over the table, its title or the name of
-- its sheet. Its value would be stored as the district's exports of all goods.
local goods = require "lib.goods_words"
local word_set = require "lib.word_set"

-- How words of headings begin that name no goods: titles of pages, units, regions,
-- what the figures are. With a space behind it, a whole word: `table` and no
-- `tablet`. As keys, behind a space: `Vegetables` and `Black pepper` are goods.
local OTHER = {
  "export", "import", "निर्यात", "आयात", "page ", "contd", "continu", "table ", "annex", "statement", "part ", "note ",
  "notes ", "source", "total", "zone", "region", "division", "mandal", "district", "state ", "states ", "offic",
  "provisional",
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

-- What ends the goods in `exports of coffee from Kerala during 2023-24`.
local AFTER = word_set "from by in to during for through via district districts state states as at since"

-- Whether the words after `exports of`, or those right before `exports`, have
-- one of goods.
local function exports_of(key)
  local before, inside = "", false
  for word in key:gmatch "%S+" do
    local is_export = word:find "^exports?$" or word == "निर्यात"
    if inside and (AFTER[word] or is_export) then inside = false end
    if inside and goods.is(word) or is_export and goods.is(before) then return true end
    if word == "of" and before:find "^exports?$" then inside = true end
    if word ~= "का" and word ~= "की" and word ~= "के" then before = word end
  end
  return false
end

local LABELS = { commodity = true, product = true, item = true, ["hs code"] = true, ["itc hs code"] = true,
  ["वस्तु"] = true, ["उत्पाद"] = true }

-- `Commodity: Coffee`, as a page prints what was chosen on it.
local function chosen(line)
  local label, value = line:match "^%s*(.-)%s*[:=]%s*(.-)%s*$"
  return label and LABELS[zila.text.key(label)] and zila.text.key(value) ~= "" and goods.named(value) ~= nil
end

local function is_place(text) return zila.place(text) ~= nil end

-- The line of a title, or the name of a sheet, that says what goods the table is of.
local of_title = zila.memo(function(title)
  for line in title:gmatch "[^\n]+" do
    local key = zila.text.key(line)
    if chosen(line) or (exports_of(key) or goods.only(key)) and not is_place(line) then return line end
  end
  return ""
end)

-- Those of the rows before, which are nearly always this row's too.
local headings, title, sheet, state, said

---@param row table of exports whose goods no column names
---@return string? why
---@return string? column
return function(row)
  if row.headings ~= headings or row.title ~= title or row.sheet ~= sheet or row.state ~= state then
    headings, title, sheet, state, said = row.headings, row.title, row.sheet, row.state, nil
    if of_title(sheet) ~= "" then said = ('the sheet is called "%s"'):format(sheet) end
    if of_title(title) ~= "" then said = ('the title says "%s"'):format(of_title(title)) end
    for line in (headings or ""):gmatch "[^\n]+" do
      if names_goods(line, title, state) then said = ('"%s" stands above this row'):format(line) end
    end
  end
  if said then
    return ('%s, and no column says what its value is of: write it in a column "Commodity", or "All commodities" there '
      .. "if the value is of all goods"):format(said), "commodity"
  end
end

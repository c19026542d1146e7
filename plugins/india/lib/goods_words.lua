--- Words that are of goods wherever they stand: of the chapters of the HS and
-- of the product lists. A word that also names a place, an office or a way to
-- trade (`port`, `industry`, `board`, `unit`) is none.
local blank = require "lib.blank"
local unmarked = require "lib.unmarked"
local word_set = require "lib.word_set"

local goods = {}

-- English ones without a plural, here and below.
local GOODS = word_set [[
  agarbatti agricultural almond aluminium aluminum apparel apple aquaculture arecanut aromatic automobile ayurvedic
  bamboo banana bangle basmati bean beef beverage bicycle biscuit brass brassware buffalo cardamom carpet cashew castor
  cement ceramic cereal chemical chikan chilli chilly cinnamon citrus clove cocoa coconut coffee coir copper
  coriander cosmetic cotton cumin cutlery dairy dal diamond drug durry electronic embroidery engineering fabric
  fertiliser fertilizer fibre fish fishery floriculture flower fodder footwear fruit furniture garlic
  garment gem gherkin ghee ginger glass glassware granite grape groundnut guar guargum gum handicraft handloom honey
  horticultural horticulture iron isabgol jaggery jewellery jewelry jute kiwi leather lemon lentil litchi livestock
  machinery maize makhana mango marble marine meat medicine mentha mica millet mineral mushroom mustard nut nutmeg oil
  oilmeal oilseed onion orange ore paper papaya pashmina peanut pepper petroleum pharma pharmaceutical pickle pineapple
  plastic plywood pomegranate potato pottery poultry prawn processed psyllium pulse raisin rice rubber saffron
  sandstone saree sari sauce seafood seed sesame shawl shellac shoe shrimp silk silver soap soya soyabean soybean spice
  steel stone sugar sugarcane tamarind tea textile tile timber tobacco tomato toy turmeric tyre utensil vanilla
  vegetable walnut wheat wood wooden wool woollen yarn zari
  कपड़ा वस्त्र कपास कालीन काजू कॉफी कॉफ़ी खनिज खिलौने गेहूं गेहूँ चमड़ा चमड़े चाय चावल चीनी जूट तंबाकू दवा दवाइयाँ
  दाल दालें धनिया नारियल फल फलों बासमती मक्का मखाना मछली मसाला मसाले मसालों मांस मिर्च रत्न रबर रेशम लोहा सब्जी
  सब्जियां सब्जियाँ सब्जियों हथकरघा हल्दी हस्तशिल्प
]]

-- What stands beside the name of goods: kinds of them, units, periods.
local BESIDE = word_set [[
  and or of the other allied based related value added product produce item goods commodity article raw fresh dried
  frozen readymade ready made handmade organic preparation part component accessory cut polished non export exported
  rs re inr us usd in lakh lac crore million cr mn quantity mt tonne kg fob
  fy apr may jun jul aug sep oct nov dec jan feb mar april june july august september october november december january
  february march to upto का की के निर्यात एवं और व उत्पाद वस्तु
]]

local function among(words, word)
  return words[word] or words[word:match "^(.+)s$"] or words[word:match "^(.+)es$"]
    or words[(word:match "^(.+)ies$" or "") .. "y"] or false
end

--- Whether a word, as a key has it, is of goods.
function goods.is(word) return among(GOODS, word) end

--- Whether a text, as a key, has a word of goods, and none that is not about them.
function goods.only(key)
  local found = false
  for word in key:gmatch "%S+" do
    if goods.is(word) then found = true
    elseif not (word:find "^%d" or among(BESIDE, word)) then return false end
  end
  return found
end

-- Words that say that goods are all of them.
local ALL = word_set [[
  all total overall entire aggregate whole world कुल सभी समस्त सकल सर्व विश्व
]]
local OF_ALL = word_set [[
  grand of the for in sum commodity product good item article merchandise export hs code chapter country nation
  destination market value trade exported
  port mode transport exporter firm योग वस्तु वस्तुएं वस्तुएँ वस्तुओं उत्पाद उत्पादों जिंस जिंसों जिंसें देश देशों
  निर्यात का की के को
]]

--- The text of a cell that names goods or a country; nil where it says that it
-- is of all of them, so that one more doesn't stand beside its parts.
local is_all = zila.memo(function(text)
  local found = false
  for word in zila.text.key(text):gmatch "%S+" do
    if ALL[word] then found = true
    elseif not among(OF_ALL, word) then return false end
  end
  return found
end)

---@param text string?
---@return string?
function goods.named(text) return text and not is_all(text) and text or nil end

--- The same of a column of codes, which are nearly always of digits.
---@param text string?
---@return string?
function goods.code(text) return text and (text:find "^%d" and text or goods.named(text)) end

--- What a row's columns of goods and country name, as fields of its flow.
---@param row table of an importer
---@return string? hs
---@return string? commodity
---@return string? destination
function goods.of(row)
  local commodity = unmarked(row, "commodity")
  if commodity and blank(commodity) then commodity = nil end
  return goods.code(row.hs), goods.named(commodity), goods.named(unmarked(row, "destination"))
end

return goods

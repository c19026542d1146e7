--- Whether a text beside a year, of a column of quarters or durations, says that
-- the row is of all of it.
local goods = require "lib.goods_words"

local WORDS = {}
for words in ([[
  annual, annually, yearly, year, full year, whole year, entire year, complete year, 12 months, twelve months,
  वार्षिक, पूरा वर्ष, पूर्ण वर्ष
]]):gmatch "[^,]+" do
  WORDS[zila.text.key(words)] = true
end

---@type fun(text: string): boolean
return zila.memo(function(text) return WORDS[zila.text.key(text)] or not goods.named(text) end)

--- Whether a cell's text is what offices write for nothing: `-`, `NA`, `Nil`.
local BLANK = { [""] = true }
for _, words in ipairs { "nil", "na", "n a", "none", "not available", "not applicable" } do
  BLANK[zila.text.key(words)] = true
end

---@type fun(text: string): boolean
return zila.memo(function(text) return BLANK[zila.text.key(text)] or false end)

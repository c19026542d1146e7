--- The script a name is written in, by its first letter outside ASCII: LGD's
-- column "In Local" holds English in many rows and eight scripts in the others.
local BLOCKS = {
  { 0x0900, "Devanagari" }, { 0x0980, "Bengali" }, { 0x0A00, "Gurmukhi" },
  { 0x0A80, "Gujarati" }, { 0x0B00, "Odia" }, { 0x0B80, "Tamil" },
  { 0x0C00, "Telugu" }, { 0x0C80, "Kannada" }, { 0x0D00, "Malayalam" },
}

---@param text string?
---@return string? script nil for Latin text and for scripts not listed here
return function(text)
  for _, point in utf8.codes(text or "") do
    for _, block in ipairs(BLOCKS) do
      if point >= block[1] and point < block[1] + 0x80 then return block[2] end
    end
  end
  return nil
end

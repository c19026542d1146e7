--- The words of a text, as keys, for a list to be asked.
---@param text string
---@return table<string, true>
return function(text)
  local words = {}
  for word in text:gmatch "%S+" do words[zila.text.key(word)] = true end
  return words
end

--- Whether one of some patterns is found in a text.
---@param text string
---@param patterns string[]
---@return boolean
return function(text, patterns)
  for _, pattern in ipairs(patterns) do
    if text:find(pattern) then return true end
  end
  return false
end

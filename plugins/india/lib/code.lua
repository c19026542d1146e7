--- An LGD code as files write it: `28`, `28.0`, `028`.
---@param text string?
---@return integer? code nil when there is none
return function(text)
  return text and math.tointeger(tonumber(text)) or nil
end

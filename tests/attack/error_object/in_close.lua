-- An error in closing, of an error in closing.
-- exit: 4
-- says: says nothing|the first

local function bad(n)
  return setmetatable({}, { __close = function() error({ n = n }) end })
end
local a <close>, b = bad(1), 2
error("the first")

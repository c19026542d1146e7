-- Errors in __close, one for another.
-- exit: 4
-- says: last of

for _ = 1, 1000 do
  pcall(function()
    local a <close> = setmetatable({}, { __close = function() error "a" end })
    local b <close> = setmetatable({}, { __close = function() error "b" end })
    error "c"
  end)
end
local _ <close> = setmetatable({}, { __close = function(_, e) error("last of " .. tostring(e), 0) end })
error "first"

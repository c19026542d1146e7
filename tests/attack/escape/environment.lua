-- The environment can be walked, and holds nothing hidden.
-- exit: 4
-- says: nothing is called 'io'

local env = _ENV
for name in pairs(env) do
  if name == "io" or name == "debug" or name == "package" then error(name) end
end
print(getmetatable(env), env.io)

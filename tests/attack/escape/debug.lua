-- The debug library would give upvalues, the registry and hooks.
-- exit: 4
-- says: nothing is called 'debug'

print(debug.getregistry())

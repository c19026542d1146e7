-- A width of 99,999 is refused by Lua.
-- exit: 4
-- says: invalid (conversion|format)

print(#("%99999d"):format(1))

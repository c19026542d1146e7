-- Known of old Lua: a negative place beyond the arguments.
-- exit: 4
-- says: out of range

print(select(-9, 1, 2))

-- What follows a NUL is not taken for a format that was checked.
-- exit: 4
-- says: invalid conversion specifier

print(#os.date("%Y\0%Y\0"))
print(os.date("%Y\0%+"))

-- C modules could be loaded by it.
-- exit: 4
-- says: nothing is called 'package'

print(package.loadlib("libc.so.6", "system"))

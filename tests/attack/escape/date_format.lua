-- strftime is given only what it knows.
-- exit: 4
-- says: invalid conversion specifier

print(os.date(("%Ez"):rep(100)))

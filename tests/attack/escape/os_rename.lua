-- Of os only clock, date and time are given.
-- exit: 4
-- says: os has no field 'rename'

os.rename("zila.db", "gone.db")

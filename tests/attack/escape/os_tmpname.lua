-- Of os only clock, date and time are given.
-- exit: 4
-- says: os has no field 'tmpname'

os.tmpname()

-- What can't be dumped can't be changed and loaded.
-- exit: 4
-- says: string has no field 'dump'

print(string.dump(function() end))

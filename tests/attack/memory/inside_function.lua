-- Memory that the system refuses inside a function of zila has a place, too.
-- exit: 6
-- says: attack.lua:\d+: stopped at the (memory|time) limit

local rows = zila.table.of(function() return {} end)
print(rows)

-- It must be stopped where it is.
-- exit: 6
-- says: attack.lua:\d+: stopped at the time limit of 1 s

xpcall(error, function() while true do end end)

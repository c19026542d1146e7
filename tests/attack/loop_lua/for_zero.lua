-- It must be stopped where it is.
-- exit: 6
-- says: attack.lua:\d+: stopped at the time limit of 1 s

for i = 1.0, 2.0, 1e-300 do end

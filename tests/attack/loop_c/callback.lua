-- gsub that calls back into a loop.
-- exit: 6
-- says: time limit of 1 s

("x"):gsub("x", function() while true do end end)

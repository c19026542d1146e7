-- Memory is counted, and what is too much is refused where it is.
-- exit: 6
-- says: memory limit of|time limit of 1 s

while true do pcall(function() local s = "x" while true do s = s .. s end end) end

-- A callback of C that catches the end.
-- exit: 6
-- says: time limit of 1 s

while true do pcall(string.gsub, "xx", "x", function() while true do end end) end

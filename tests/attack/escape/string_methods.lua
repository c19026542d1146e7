-- A spoilt string library stays the script's own.
-- exit: 4
-- says: as it was

string.rep = function() return "spoilt" end
if ("x"):rep(2) ~= "xx" then error "methods were changed" end
error "as it was"

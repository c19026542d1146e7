-- Memory is counted, and what is too much is refused where it is.
-- exit: 6
-- says: memory limit of|time limit of 1 s

print(#(("%s"):rep(200)):format(table.unpack(setmetatable({}, { __index = function() return ("x"):rep(1000000) end }), 1, 200)))

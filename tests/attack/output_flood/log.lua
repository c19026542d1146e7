-- A billion lines of the log.
-- exit: 6
-- says: limit of 10000 log lines|time limit of 1 s

for i = 1, 1e9 do zila.log("again " .. i) end

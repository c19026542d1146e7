-- Progress without end.
-- exit: 6
-- says: time limit of 1 s

for i = 1, 1e12 do zila.progress(i % 100, 100) end

-- Ten thousand labels and jumps.
-- exit: 6
-- says: time limit of 1 s|labels

local text = {}
for i = 1, 10000 do text[i] = ("::l%d:: goto l%d "):format(i, i % 10000 + 1) end
assert(load(table.concat(text)))()

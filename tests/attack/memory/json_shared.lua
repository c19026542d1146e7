-- A tree of 2^50 leaves in fifty tables: the text stops where memory ends.
-- exit: 6
-- says: out of memory|memory limit|time limit of 1 s

local leaf = { ("x"):rep(1000) }
for _ = 1, 50 do leaf = { leaf, leaf } end
zila.json.format(leaf)

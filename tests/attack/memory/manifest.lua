-- A manifest that doubles a text.
-- in: manifest
-- exit: 0
-- says: memory

local s = "xxxxxxxx"
for i = 1, 60 do s = s .. s end
return { name = s }

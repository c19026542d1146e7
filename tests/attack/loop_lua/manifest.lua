-- A manifest has so many steps and no more.
-- in: manifest
-- exit: 0
-- says: computes too much

while true do end
return {}

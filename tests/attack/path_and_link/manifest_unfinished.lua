-- A manifest that ends early.
-- in: manifest
-- exit: 0
-- says: expected

return { name = "attack",

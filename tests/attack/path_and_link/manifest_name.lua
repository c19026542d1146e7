-- A plugin that calls itself another.
-- in: manifest
-- exit: 0
-- says: rename

return { name = "india", title = "A", version = "1.0.0", api = 1 }

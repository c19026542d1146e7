-- More than the most that a manifest may take.
-- in: manifest
-- exit: 0
-- says: at most 2048

return { name = "attack", title = "A", version = "1.0.0", api = 1,
  limits = { memory_mib = 1000000 } }

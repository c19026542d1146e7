-- A register outside of the plugin's folder.
-- in: manifest
-- exit: 0
-- says: not inside

return { name = "attack", title = "A", version = "1.0.0", api = 1,
  registers = { { file = "../../secret.lua", importer = "x" } } }

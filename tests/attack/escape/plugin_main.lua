-- A part of a plugin has no more than a script.
-- in: importer
-- exit: 4
-- says: nothing is called 'io'

return { id = "plugin_main", title = "A", dataset = "product", time = "event",
  accepts = { "csv" }, columns = { name = { io.read() } } }

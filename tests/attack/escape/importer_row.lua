-- The function of a row has no more than a script.
-- in: importer
-- exit: 4
-- says: os has no field 'exit'

return { id = "importer_row", title = "A list", dataset = "product", time = "event",
  accepts = { "csv" },
  columns = { state = { "State" }, district = { "District" },
    name = { "Product" } },
  row = function(row, emit)
    os.exit(0)
  end }

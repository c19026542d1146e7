-- A row that never ends names importer and row.
-- in: importer
-- exit: 6
-- says: importer_row.lua:[0-9]+: stopped at the

return { id = "importer_row", title = "A list", dataset = "product", time = "event",
  accepts = { "csv" },
  columns = { state = { "State" }, district = { "District" },
    name = { "Product" } },
  row = function(row, emit)
    while true do end
  end }

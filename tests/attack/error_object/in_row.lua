-- A table raised at a row of an import: the row is told.
-- in: importer
-- exit: 4
-- says: in_row.lua:

return { id = "in_row", title = "A list", dataset = "product", time = "event",
  accepts = { "csv" },
  columns = { state = { "State" }, district = { "District" },
    name = { "Product" } },
  row = function(row, emit)
    error({ code = 1 })
  end }

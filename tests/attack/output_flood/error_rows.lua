-- The same error at each row.
-- in: importer
-- exit: 4
-- says: the same

return { id = "error_rows", title = "A list", dataset = "product", time = "event",
  accepts = { "csv" },
  columns = { state = { "State" }, district = { "District" },
    name = { "Product" } },
  row = function(row, emit)
    error("the same")
  end }

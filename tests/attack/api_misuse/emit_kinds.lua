-- What a row emits must be a record.
-- in: importer
-- exit: 4
-- says: emit

return { id = "emit_kinds", title = "A list", dataset = "product", time = "event",
  accepts = { "csv" },
  columns = { state = { "State" }, district = { "District" },
    name = { "Product" } },
  row = function(row, emit)
    emit(42)
  end }

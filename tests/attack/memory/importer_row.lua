-- A row that emits without end.
-- in: importer
-- exit: 6
-- says: limit|too many|at most

return { id = "importer_row", title = "A list", dataset = "product", time = "event",
  accepts = { "csv" },
  columns = { state = { "State" }, district = { "District" },
    name = { "Product" } },
  row = function(row, emit)
    while true do
      emit { state = row.state, district = row.district, list = "DEH",
        name = ("x"):rep(100) }
    end
  end }

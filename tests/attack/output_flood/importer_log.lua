-- Log lines of an importer.
-- in: importer
-- exit: 6
-- says: log lines|time limit of 1 s

return { id = "importer_log", title = "A list", dataset = "product", time = "event",
  accepts = { "csv" },
  columns = { state = { "State" }, district = { "District" },
    name = { "Product" } },
  row = function(row, emit)
    for i = 1, 1e9 do print(i) end
  end }

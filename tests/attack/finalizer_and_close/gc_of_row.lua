-- The metatable that all rows of a file share is not to be had.
-- in: importer
-- says: gc_of_row.lua:\d+: attempt to index a boolean

return { id = "gc_of_row", title = "A list", dataset = "product", time = "event",
  accepts = { "csv" },
  columns = { state = { "State" }, district = { "District" },
    name = { "Product" } },
  row = function(row, emit)
    getmetatable(row).__gc = function() while true do end end
  end }

-- emit after its row is over.
-- in: importer
-- exit: 4
-- says: emit_kept.lua

local kept
return { id = "emit_kept", title = "A", dataset = "product", time = "event",
  accepts = { "csv" },
  columns = { state = { "State" }, district = { "District" },
    name = { "Product" } },
  row = function(row, emit)
    if kept then kept { district = row.district, name = "late" } end
    kept = emit
    while kept do kept() end
  end }

-- The iterator of a query takes nothing but its own box.
-- says: zila.rows expected, got zila.Task

local next_row = zila.rows("SELECT 1 AS a")
for _, box in ipairs { zila.null, zila.document {}, {}, print } do
  assert(not pcall(next_row, box))
end
next_row(zila.spawn(function() end))

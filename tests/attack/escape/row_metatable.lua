-- A row of a query has nothing behind it that a script may change.
-- exit: 4
-- says: seen

for row in zila.rows "SELECT 1 AS a" do
  local meta = getmetatable(row)
  if type(meta) == "table" then meta.__index = nil end
  print(row.b)
end
error "seen"

-- Queries in coroutines that nobody ends.
-- limit: time=2,memory=64
-- exit: 6
-- says: memory limit of|time limit

local list = {}
for i = 1, 100000 do
  local co = coroutine.wrap(function()
    for row in zila.rows "SELECT state FROM state" do coroutine.yield(row) end
  end)
  co()
  list[i] = co
end

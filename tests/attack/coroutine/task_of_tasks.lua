-- Tasks that begin tasks without end are stopped as a loop is.
-- exit: 6
-- says: stopped at the time limit

local function again()
  return zila.spawn(function() zila.sleep(0) return again() end)
end
again()

-- A folder called as a part is none: the parts beside it are used.
-- in: rule
-- exit: 1
-- says: this one ran
-- file: rules/x.lua/y.lua error("it was run")

return { id = "part_folder", title = "A rule", severity = "error",
  why = "To see that it is run.",
  sql = "SELECT 'this one ran' AS message" }

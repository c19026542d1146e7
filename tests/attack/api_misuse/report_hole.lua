-- A hole in the sections is told as what it is.
-- in: report
-- says: a section must be a table, not nil

return { id = "report_hole", title = "Hole", scope = "nation",
  sections = setmetatable({}, { __len = function() return 2^40 | 0 end }) }

-- A part that is no table.
-- in: rule
-- exit: 4
-- says: part_kind

return 42

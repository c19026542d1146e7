-- Pragmas are tables, too: PRAGMA journal_mode = DELETE as a function.
-- exit: 4
-- says: not authorized|no such table

print(zila.value "SELECT * FROM pragma_journal_mode('DELETE')")

-- A file of a plugin that never ends.
-- in: importer
-- exit: 6
-- says: importer_main.lua:[0-9]+: stopped at the

while true do end
return {}

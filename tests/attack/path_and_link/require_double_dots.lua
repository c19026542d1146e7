-- A module has a name, never a path.
-- in: importer
-- exit: 4
-- says: a (module is named|name) like

local m = require "..secret"
error(m.secret)

-- A link to a folder outside: the kernel refuses it.
-- in: importer
-- exit: 4
-- says: secret
-- file: lib -> FOLDER

local m = require "lib.secret"
error(m.secret)

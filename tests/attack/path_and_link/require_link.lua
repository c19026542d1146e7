-- A link to a file outside is no module.
-- in: importer
-- exit: 4
-- says: there is no lib/out.lua
-- file: lib/out.lua -> FOLDER/secret.lua

local m = require "lib.out"
error(m.secret)

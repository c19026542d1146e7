-- A module that never ends.
-- in: importer
-- exit: 6
-- says: slow.lua:1: stopped at the
-- file: lib/slow.lua while true do end

local m = require "lib.slow"
return {}

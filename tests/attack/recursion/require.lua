-- Modules that require each other.
-- in: importer
-- exit: 4
-- says: requires itself
-- file: lib/one.lua return require "lib.two"
-- file: lib/two.lua return require "lib.one"

local m = require "lib.one"
return {}

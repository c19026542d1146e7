-- A module of a plugin that is compiled.
-- in: importer
-- exit: 4
-- says: compiled Lua
-- file: lib/bad.lua \eLuaS

local m = require "lib.bad"
return { id = "module", title = "A", dataset = "product" }

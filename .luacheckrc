-- What a plugin or a script may touch: Lua 5.4 without the doors that the
-- sandbox has not, and zila.  Every warning of luacheck is on.
std = "lua54"
read_globals = { "zila", "help" }
not_globals = {
  "collectgarbage", "debug", "dofile", "io", "load", "loadfile", "package",
  "rawget", "rawset", "string.dump", "os.execute", "os.exit", "os.getenv", "os.remove",
  "os.rename", "os.setlocale", "os.tmpname", "os.difftime", "warn",
}
max_line_length = 120
cache = false

-- A manifest is pure data, read in an empty environment.
files["**/plugin.lua"] = { std = "none", not_globals = { "zila" } }

-- A chunk named like a file: its source is not shown.
-- exit: 4
-- says: secret.lua

assert(load("\n\nerror(1)", "@secret.lua"))()

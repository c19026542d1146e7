-- A chunk that bears another's name tells no line of that file.
-- exit: 4
-- says: secret.lua

assert(load("error(1)", "@FOLDER/secret.lua"))()

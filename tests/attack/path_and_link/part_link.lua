-- A part that is a link to outside.
-- in: rule
-- exit: 4
-- says: out
-- file: rules/out.lua -> FOLDER/secret.lua

return 1

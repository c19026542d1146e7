-- A script has no modules.
-- exit: 4
-- says: a script has no folder

require "secret"

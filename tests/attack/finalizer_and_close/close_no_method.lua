-- A value without __close.
-- exit: 4
-- says: non-closable

local _ <close> = {}

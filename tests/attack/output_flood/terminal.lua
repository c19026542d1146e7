-- Control characters do not reach the terminal in the log.
-- exit: 4
-- says: told

zila.log("\27[2J\27[31m red")
error "told"

-- Whatever is raised becomes one message that can be read.
-- exit: 4
-- says: end

error("\27[2J\27]0;owned\7 \0 \255\254 end")

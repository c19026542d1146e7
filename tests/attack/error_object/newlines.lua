-- Whatever is raised becomes one message that can be read.
-- exit: 4
-- says: line

error(("line\n"):rep(100000))

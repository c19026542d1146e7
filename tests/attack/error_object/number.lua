-- Whatever is raised becomes one message that can be read.
-- exit: 4
-- says: 42

error(42)

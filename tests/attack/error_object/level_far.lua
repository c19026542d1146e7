-- Whatever is raised becomes one message that can be read.
-- exit: 4
-- says: from nowhere

error("from nowhere", 1 << 40)

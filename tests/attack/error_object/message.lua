-- Whatever is raised becomes one message that can be read.
-- exit: 4
-- says: what it means

error({ message = "what it means" })

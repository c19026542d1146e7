-- Whatever is raised becomes one message that can be read.
-- exit: 4
-- says: memory limit

error("stopped at the memory limit of 9 MiB", 0)

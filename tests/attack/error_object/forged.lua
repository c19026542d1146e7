-- Whatever is raised becomes one message that can be read.
-- exit: 4
-- says: damaged

error("zila.db is damaged\n  > 9 | restore it\nnothing was changed", 0)

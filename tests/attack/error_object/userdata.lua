-- Whatever is raised becomes one message that can be read.
-- exit: 4
-- says: says nothing|error

error((select(4, zila.rows "SELECT 1")))

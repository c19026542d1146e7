-- Whatever is raised becomes one message that can be read.
-- exit: 4
-- says: three

xpcall(function() error "one" end, function() error "two" end)
error "three"

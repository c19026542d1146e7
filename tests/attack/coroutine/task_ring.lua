-- Tasks that wait for each other can't go on: that is told, not waited for.
-- says: a deadlock: all that runs waits for a task

local one, other
one = zila.spawn(function() zila.sleep(0) return other:wait() end)
other = zila.spawn(function() zila.sleep(0) return one:wait() end)
one:wait()

-- load with an environment gives no other one.
-- exit: 4
-- says: nothing is called 'debug'

local chunk = load("return io", "x", "t", {})
print(chunk())
print(load("return debug", "x")())

-- A function of SQLite that searches long in long, within one step.
-- exit: 6
-- says: time limit

local sql = [[SELECT instr(printf('%.20000000c', 'a'),
  printf('%.10000000c', 'a') || 'b')]]
print(zila.value(sql))

-- A place behind the text, and a length that the text tells itself.
-- exit: 4
-- says: too short

for _, at in ipairs { 6, math.maxinteger } do
  assert(not pcall(string.unpack, "i4", "1234", at))
end
print(string.unpack("s8", ("\255"):rep(8) .. "x"))

-- Alignments that are no power of two, and beyond all formats' sizes.
-- exit: 4
-- says: not power of 2

for _, format in ipairs { "!16 Xi8", "!1 i16 Xd", "<!8 Xj", ">!2 b Xh" } do
  string.packsize(format)
end
print(string.pack("!16 i3 Xi3", 1))
